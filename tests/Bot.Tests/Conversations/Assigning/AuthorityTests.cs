using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>In whose name work is given, and who may read it.</summary>
public sealed class AuthorityTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string ViceChair = "CB03";
    private const string Head = "CB05";
    private const string Focal = "CB08";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(ViceChair, "thay mặt Chủ tịch giao Tuấn lập báo cáo tuần, hạn thứ sáu", Authority.Chair, "Chủ tịch")]
    [InlineData(Chair, "UBND phường giao Phòng KT lập báo cáo tuần, hạn thứ sáu", Authority.Committee, "Ủy ban nhân dân")]
    [InlineData(Chair, "tm ubnd giao tuan lap bao cao tuan han t6", Authority.Committee, "Ủy ban nhân dân")]
    [InlineData(Chair, "giao Tuấn lập báo cáo tuần, hạn thứ sáu", Authority.Chair, "Chủ tịch")]
    [InlineData(ViceChair, "giao Tuấn lập báo cáo tuần, hạn thứ sáu", Authority.ViceChair, "Phó Chủ tịch")]
    public async Task The_authority_is_recorded_and_shown(string code, string words, Authority authority, string shown)
    {
        await _bot.AskAsync(code, words);
        await _bot.AskAsync(code, "đồng ý");
        Assert.Equal(authority, (await OneAsync()).Authority);
        Assert.Equal("lap bao cao tuan", Understanding(await OneAsync()));
        Assert.Contains(shown, (await _bot.AskAsync(Head, "xem 1")).Facts.Single(f => f.Label == "Thẩm quyền giao").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thay mặt đồng chí Chủ tịch giao Tuấn lập báo cáo tuần, giao Bảy rà soát hồ sơ, hạn 20/3")]
    [InlineData("tm chu tich giao Tuấn lập báo cáo tuần, hạn 20/3; giao Bảy rà soát hồ sơ, hạn 20/3")]
    public async Task Two_orders_in_one_sentence_are_given_in_the_same_name(string words)
    {
        await _bot.AskAsync(ViceChair, words);
        await _bot.AskAsync(ViceChair, "đồng ý");
        var given = await _bot.Store.ReadAsync(db => db.Assignments.AsNoTracking().OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([Authority.Chair, Authority.Chair], given.Select(a => a.Authority));
        Assert.All(given, a => Assert.Equal(new DateOnly(2026, 3, 20), a.DeadlineOn));
    }

    [Fact]
    public async Task Another_line_is_given_in_the_giver_s_own_name()
    {
        await _bot.AskAsync(ViceChair, "thay mặt Chủ tịch giao Tuấn lập báo cáo tuần, hạn 20/3\ngiao Bảy rà soát hồ sơ, hạn 20/3");
        await _bot.AskAsync(ViceChair, "đồng ý");
        var given = await _bot.Store.ReadAsync(db => db.Assignments.AsNoTracking().OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([Authority.Chair, Authority.ViceChair], given.Select(a => a.Authority));
    }

    [Fact]
    public async Task Who_does_not_hold_the_authority_drafts_for_who_does()
    {
        await _bot.AskAsync(Head, "thay mặt Chủ tịch giao Lan lập báo cáo tuần, hạn thứ sáu");
        await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await _bot.PressAsync(Chair, (await _bot.LastToldAsync(Chair)).Button("issue"));
        var issued = await OneAsync();
        Assert.Equal(Authority.Chair, issued.Authority);
        Assert.NotNull(issued.DraftedById);
    }

    [Fact]
    public async Task A_focal_point_drafts_in_the_committees_name()
    {
        await _bot.AskAsync(Focal, "UBND giao Phòng KT rà soát biển quảng cáo, hạn 20/3");
        await _bot.AskAsync(Focal, "đồng ý");
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(Authority.Committee, (await OneAsync()).Authority);
        Assert.Contains("thay mặt Ủy ban nhân dân", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_list_makes_it_invisible_to_everybody_else()
    {
        var echo = await _bot.AskAsync(Chair, "giao Quý rà soát hồ sơ thanh tra, người được xem: Hoàn, hạn 20/3");
        Assert.Contains("Vũ Thị Hoàn", echo.Facts.Single(f => f.Label == "Người được xem").Value, StringComparison.Ordinal);
        Assert.Equal("rà soát hồ sơ thanh tra", echo.Facts.Single(f => f.Label == "Việc").Value);
        await _bot.AskAsync(Chair, "đồng ý");

        Assert.Contains("đồng chí được xem", (await _bot.LastToldAsync("CB04")).Title, StringComparison.Ordinal);
        Assert.Contains("rà soát hồ sơ thanh tra", (await _bot.AskAsync("CB04", "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await _bot.AskAsync("CB04", "tìm thanh tra")).Text, StringComparison.Ordinal);
        Assert.Empty(await _bot.ToldAsync(Head));
        foreach (var words in new[] { "xem 1", "tìm thanh tra", "việc đơn vị", "việc quá hạn" })
        {
            Assert.DoesNotContain("thanh tra,", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("rà soát hồ sơ", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        }

        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AskAsync("CB06", "nhận 1");
        await _bot.AskAsync("CB06", "vướng 1: chưa có hồ sơ");
        Assert.Equal(before, (await _bot.ToldAsync(Head)).Count);
        Assert.Contains("chưa có hồ sơ", (await _bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giao_kin_is_for_giver_and_doer_alone_and_an_unknown_reader_is_said()
    {
        var echo = await _bot.AskAsync(Head, "giao kín Lan rà soát hồ sơ, hạn 20/3");
        Assert.Equal("chỉ người giao và người thực hiện", echo.Facts.Single(f => f.Label == "Người được xem").Value);
        var corrected = await _bot.AskAsync(Head, "người được xem: Quý, Xyzt");
        Assert.Contains("Trần Văn Quý", corrected.Facts.Single(f => f.Label == "Người được xem").Value, StringComparison.Ordinal);
        Assert.Contains("chưa rõ người xem “Xyzt”", corrected.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_is_listed_by_programme_and_by_group_and_only_what_one_may_see()
    {
        await _bot.AskAsync(Chair, "giao Tuấn rà soát thủ tục, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        await _bot.AskAsync(Chair, "giao Hoàn tuyên truyền, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        await _bot.Store.WriteAsync(db => db.Assignments.Where(a => a.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ProgrammeCode, "cao-lanh-2021").SetProperty(a => a.GroupCode, "HC-3")));

        Assert.Contains("NV-1", (await _bot.AskAsync(Chair, "việc theo chương trình cao-lanh-2021")).Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await _bot.AskAsync(Chair, "viec theo chuong trinh ky cam ket")).Text, StringComparison.Ordinal);
        var group = await _bot.AskAsync(Head, "việc nhóm cải cách thể chế");
        Assert.Contains("NV-1", group.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-2", group.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có nhiệm vụ nào", (await _bot.AskAsync("CB07", "việc nhóm cải cách thể chế")).Text, StringComparison.Ordinal);
        Assert.Contains("cao-lanh-2021", (await _bot.AskAsync(Chair, "việc theo chương trình trên trời")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_echo_shows_the_offices_own_clarity_set()
    {
        var echo = await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        Assert.Equal(
            ["Người", "Việc", "Khối lượng", "Chất lượng", "Tiến độ", "Thời gian hoàn thành", "Sản phẩm"],
            echo.Facts.Select(f => f.Label).Take(7));
        Assert.Equal("chưa rõ", echo.Facts[2].Value);
        Assert.Equal("theo thời hạn, không chia mốc", echo.Facts[4].Value);
        Assert.Equal("chưa rõ", (await _bot.AskAsync(Head, "không hạn")).Facts[4].Value);
        Assert.Contains("đúng mẫu", (await _bot.AskAsync(Head, "chất lượng: đúng mẫu")).Facts[3].Value, StringComparison.Ordinal);

        await using var today = await BotApp.StartAsync(settings: new Dictionary<string, string?> { ["Office:ClarityPreset"] = "6-ro-hien-hanh" });
        var other = await today.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        Assert.Equal(["Người", "Việc", "Thời gian", "Trách nhiệm", "Thẩm quyền", "Kết quả, sản phẩm"], other.Facts.Select(f => f.Label).Take(6));
        Assert.Contains("Nguyễn Anh Tuấn", other.Facts[3].Value, StringComparison.Ordinal);
        Assert.Contains("Trưởng phòng", other.Facts[4].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clarity_set_that_does_not_ship_keeps_the_program_from_starting() =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            BotApp.StartAsync(settings: new Dictionary<string, string?> { ["Office:ClarityPreset"] = "7-ro" }));

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync());

    private static string Understanding(Assignment assignment) => ReformBot.Bot.Understanding.Text.Folded.Of(assignment.Title).Text;
}
