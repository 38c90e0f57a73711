using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>What adds something to a drafted order changes it, and it is shown again; only a yes and nothing besides gives it.</summary>
public sealed class DraftedOrderTests : WardTests
{
    private const string Chair = "CB01";
    private const string ToOne = "giao Quý rà soát 25 thủ tục đất đai, hạn 20/3";
    private const string ToMany = "các phòng gửi số liệu quý I, hạn 20/3";

    [Theory]
    [InlineData(ToOne, "de chi Hong Thu chi dao")]
    [InlineData(ToOne, "chi Hong Thu chi dao nhe")]
    [InlineData(ToOne, "chị Hồng Thu chỉ đạo")]
    [InlineData(ToOne, "người chỉ đạo: đ/c Nguyễn Hồng Thu")]
    [InlineData(ToOne, "chị Thu theo dõi")]
    [InlineData(ToOne, "de chi Hong Thu theo doi giup")]
    [InlineData(ToMany, "chị Thu theo dõi chung nhé")]
    [InlineData(ToMany, "de chi Hong Thu chi dao")]
    [InlineData(ToMany, "à mà thêm chị Hồng Thu chỉ đạo nữa")]
    [InlineData(ToMany, "gap nhe, de c Hong Thu chi dao")]
    public async Task Who_directs_it_is_no_yes_to_it(string order, string words)
    {
        await Bot.AskAsync(Chair, order);
        var echo = await Bot.AskAsync(Chair, words);
        Assert.Empty(await GivenAsync());
        Assert.Contains(echo.Facts, f => f.Value.Contains("Nguyễn Hồng Thu", StringComparison.Ordinal));
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.All(await GivenAsync(), a => Assert.NotNull(a.DirectorId));
        Assert.NotEmpty(await GivenAsync());
    }

    [Fact]
    public async Task Who_leads_nobody_and_watches_over_it_works_along()
    {
        await Bot.AskAsync(Chair, ToOne);
        Assert.Contains((await Bot.AskAsync(Chair, "để chị Tư theo dõi giúp")).Facts, f => f.Label == "Phối hợp" && f.Value.Contains("Lê Thị Tư", StringComparison.Ordinal));
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Null(Assert.Single(await GivenAsync()).DirectorId);
    }

    [Theory]
    [InlineData("để chị Lan theo dõi")]
    [InlineData("Quý theo dõi")]
    [InlineData("chi Lan chi dao")]
    public async Task Where_the_name_settles_nobody_else_the_order_stands_as_it_was(string words)
    {
        await Bot.AskAsync(Chair, ToOne);
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Null(Assert.Single(await GivenAsync()).DirectorId);
    }

    [Theory]
    [InlineData("giao luôn đi em", true)]
    [InlineData("giao", true)]
    [InlineData("giao ngay đi", true)]
    [InlineData("duoc roi gui di", true)]
    [InlineData("gửi sau nhé", false)]
    [InlineData("em gui di roi", false)]
    [InlineData("gửi hết rồi đó", false)]
    [InlineData("ok hết à", false)]
    [InlineData("giao gap", false)]
    [InlineData("giao sau", false)]
    [InlineData("giao lai", false)]
    [InlineData("ok nhung de chi Hong Thu chi dao", false)]
    [InlineData("ok gấp nhé", false)]
    [InlineData("ok nhưng hạn 18/3", false)]
    [InlineData("dong y, tru KT", false)]
    [InlineData("duoc, them VHXH nua", false)]
    [InlineData("ừ thêm TTPVHCC", false)]
    public async Task Only_a_yes_and_nothing_besides_gives_it(string words, bool isYes)
    {
        await Bot.AskAsync(Chair, ToMany);
        await Bot.AskAsync(Chair, words);
        Assert.Equal(isYes, (await GivenAsync()).Count > 0);
    }

    [Theory]
    [InlineData("gấp nhé, hạn 18/3, trừ KT")]
    [InlineData("tru KT, han 18/3, gap")]
    public async Task Several_changes_in_one_line_are_all_made(string words)
    {
        await Bot.AskAsync(Chair, ToMany);
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        var given = await GivenAsync();
        Assert.Single(given, a => a.ParentId != null);
        Assert.All(given, a => Assert.Equal(Priority.High, a.Priority));
        Assert.All(given, a => Assert.Equal(18, a.DueAt!.Value.ToOffset(TimeSpan.FromHours(7)).Day));
    }

    [Theory]
    [InlineData("nham han, 13/3", 13)]
    [InlineData("à nhầm, hạn 13/3 mới đúng", 13)]
    [InlineData("nhầm rồi", 20)]
    public async Task A_slip_told_while_an_order_is_drafted_is_of_that_order(string words, int day)
    {
        await Bot.GiveAsync(Chair, "giao Quý kiểm tra chợ, hạn 12/3");
        await Bot.AskAsync(Chair, "giao Quý kiểm tra bãi xe, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        Assert.NotEqual(AssignmentState.Withdrawn, Assert.Single(await GivenAsync()).State);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(day, (await GivenAsync()).Single(a => a.Title == "kiểm tra bãi xe").DeadlineOn!.Value.Day);
    }

    [Theory]
    [InlineData("nham, 30 bo")]
    [InlineData("nhầm, là 30 bộ")]
    public async Task A_figure_said_with_a_slip_takes_nothing_back(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý in 20 bộ tài liệu họp, hạn 12/3");
        Assert.Contains("Chưa rút lại", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.NotEqual(AssignmentState.Withdrawn, Assert.Single(await GivenAsync()).State);
    }

    [Theory]
    [InlineData("sp la bao cao kem bang so sanh gia", "bao cao kem bang so sanh gia")]
    [InlineData("gui ca file excel nua", "báo cáo rà soát, file excel")]
    [InlineData("à quên, kèm bảng so sánh giá nhé", "báo cáo rà soát, bảng so sánh giá")]
    public async Task What_else_is_to_be_handed_in_is_taken(string words, string product)
    {
        await Bot.AskAsync(Chair, "giao Quý rà soát 25 thủ tục đất đai, sản phẩm: báo cáo rà soát, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(product, Assert.Single(await GivenAsync()).Product);
    }

    [Theory]
    [InlineData("gui ca phong xem")]
    [InlineData("gửi kèm lời chúc nhé")]
    public async Task What_is_no_product_is_none(string words)
    {
        await Bot.AskAsync(Chair, "giao Quý rà soát 25 thủ tục đất đai, sản phẩm: báo cáo rà soát, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.All(await GivenAsync(), a => Assert.Equal("báo cáo rà soát", a.Product));
    }

    [Theory]
    [InlineData("de mai tinh")]
    [InlineData("khoan đã, để hỏi lại chị Thu")]
    [InlineData("để chị xem lại đã")]
    [InlineData("chị duyệt sau")]
    public async Task Left_for_later_it_is_kept_and_given_at_a_yes(string words)
    {
        await Bot.AskAsync(Chair, ToOne);
        Assert.Contains("bản này giữ đến", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "ok");
        Assert.Empty(await GivenAsync());
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Single(await GivenAsync());
    }

    [Theory]
    [InlineData("trừ các phòng đã gửi rồi")]
    [InlineData("mục 2 nhắc các phòng nộp sớm")]
    public async Task More_than_units_said_leaves_out_none(string words)
    {
        await Bot.AskAsync(Chair, "các phòng, trung tâm gửi số liệu quý I, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(3, (await GivenAsync()).Count(a => a.ParentId != null));
    }

    [Theory]
    [InlineData("không cho Lan xem")]
    [InlineData("cho Lan soạn dự thảo cho anh xem")]
    public async Task Nobody_is_kept_from_what_was_open(string words)
    {
        await Bot.AskAsync(Chair, ToOne);
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.All(await GivenAsync(), a => Assert.False(a.IsRestricted));
    }

    [Theory]
    [InlineData("tru cac phong", 1)]
    [InlineData("chỉ giao các phòng thôi", 2)]
    [InlineData("chi giao trung tam thoi", 1)]
    public async Task Units_of_a_kind_are_left_out_or_alone_stay(string words, int left)
    {
        await Bot.AskAsync(Chair, "các phòng, trung tâm gửi số liệu quý I, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(left, (await GivenAsync()).Count(a => a.ParentId != null));
    }

    [Theory]
    [InlineData("them Hoan duoc xem", true)]
    [InlineData("cho chị Hoàn xem với", true)]
    [InlineData("bỏ chị Hoàn, không cho xem", false)]
    public async Task Who_else_may_read_it_is_added_to_its_readers(string words, bool isAdded)
    {
        await Bot.AskAsync(Chair, "giao kín Quý rà soát hồ sơ tố cáo đất đai, chỉ tôi và Tuấn được xem, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        await Bot.AskAsync(Chair, "đồng ý");
        var given = Assert.Single(await GivenAsync());
        Assert.Equal("rà soát hồ sơ tố cáo đất đai", given.Title);
        Assert.True(given.IsRestricted);
        Assert.Equal(isAdded, (await Bot.AskAsync("CB04", $"xem {given.Number}")).Text.Contains("tố cáo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cai hop dong thue dich vu the nao roi", "hợp đồng thuê dịch vụ công ích")]
    [InlineData("vụ đấu giá đất tới đâu rồi", "Không tìm thấy nhiệm vụ nào có “đấu giá đất”")]
    public async Task What_is_asked_about_meanwhile_is_answered_and_the_order_waits(string words, string said)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát hợp đồng thuê dịch vụ công ích, hạn 12/3");
        await Bot.AskAsync(Chair, "giao Quý kiểm tra bãi xe, hạn 20/3");
        var answer = (await Bot.AskAsync(Chair, words)).Text;
        Assert.Contains(said, answer, StringComparison.Ordinal);
        Assert.Contains("Đang chờ trả lời", answer, StringComparison.Ordinal);
    }

    private Task<List<Assignment>> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.ToListAsync());
}
