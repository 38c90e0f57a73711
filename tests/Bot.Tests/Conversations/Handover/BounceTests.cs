using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>What two units hand back to and fro goes to the superior they have in common, who decides with one tap or two words.</summary>
public sealed class BounceTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string ViceChair = "CB03";
    private const string SideB = "CB04";
    private const string SideA = "CB05";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(ViceChair, "giao Tuấn rà soát biển quảng cáo, sản phẩm: báo cáo, hạn 20/3");
        await _bot.AskAsync(ViceChair, "đồng ý");
        await _bot.AskAsync(SideA, "đề nghị xem xét lại 1: quảng cáo thuộc phòng Văn hóa");
        await _bot.AskAsync(ViceChair, "chuyển 1 cho Hoàn vì thuộc văn hóa");
        await _bot.AskAsync(SideB, "đề nghị xem xét lại 1: biển ngoài trời thuộc phòng Kinh tế");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("moi hop 2 phong 8h sang mai")]
    [InlineData("mời họp 2 bên")]
    public async Task How_many_are_called_to_a_meeting_is_no_number_of_work(string words)
    {
        var told = await _bot.AskAsync(Chair, words);
        Assert.DoesNotContain("NV-2", told.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_bounce_goes_to_the_common_superior_with_both_reasons_side_by_side()
    {
        var told = await _bot.LastToldAsync(Chair);

        Assert.Contains("quyết định", told.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["quảng cáo thuộc phòng Văn hóa", "biển ngoài trời thuộc phòng Kinh tế"],
            told.Facts.Where(f => f.Label.StartsWith("Bên ", StringComparison.Ordinal)).Select(f => f.Value));
        Assert.Equal(["giveFirst", "giveSecond", "split", "meet"], told.Buttons.Select(b => b.Verb));
        Assert.Contains("“giao bên A 1”", told.Text, StringComparison.Ordinal);
        Assert.Contains("Đã chuyển tới đồng chí Trần Duy Khánh", (await _bot.LastToldAsync(ViceChair)).Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_common_superior_decides()
    {
        foreach (var code in new[] { ViceChair, SideA, SideB, "CB10" })
        {
            await _bot.SayAsync(code, "giao bên A 1");
            await _bot.PressAsync(code, (await _bot.LastToldAsync(Chair)).Button("giveFirst"));
            await _bot.SayAsync(code, "giữ nguyên 1");
        }

        Assert.Equal(AssignmentState.Declined, (await OneAsync(1)).State);
    }

    [Fact]
    public async Task One_tap_gives_it_to_side_A_and_everybody_concerned_hears_once()
    {
        var told = await _bot.LastToldAsync(Chair);
        var (before, beforeB, beforeGiver) = (await CountAsync(SideA), await CountAsync(SideB), await CountAsync(ViceChair));

        await _bot.PressAsync(Chair, told.Button("giveFirst"));

        Assert.Contains("giao đồng chí thực hiện", (await _bot.LastToldAsync(SideA)).Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Anh Tuấn", (await _bot.LastToldAsync(SideB)).Text, StringComparison.Ordinal);
        Assert.Equal((before + 1, beforeB + 1, beforeGiver + 1), (await CountAsync(SideA), await CountAsync(SideB), await CountAsync(ViceChair)));
        Assert.Contains("hiện chờ nhận", Assert.Single(await _bot.PressAsync(Chair, told.Button("giveSecond"))).Text, StringComparison.Ordinal);
        await _bot.AskAsync(SideA, "nhận 1");
        Assert.Equal(AssignmentState.InProgress, (await OneAsync(1)).State);
        await VerifyAsync();
    }

    [Fact]
    public async Task Two_words_leave_it_with_side_B_who_goes_on()
    {
        await _bot.AskAsync(Chair, "giao ben B 1");
        var assignment = await OneAsync(1);
        Assert.Equal(AssignmentState.InProgress, assignment.State);
        Assert.Contains("giao đồng chí thực hiện", (await _bot.LastToldAsync(SideB)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "rút lại");
        Assert.Equal(AssignmentState.Declined, (await OneAsync(1)).State);
        Assert.Contains("Bên A", (await _bot.AskAsync(Chair, "xem 1")).Text, StringComparison.Ordinal);
        await VerifyAsync();
    }

    [Fact]
    public async Task A_split_gives_each_side_its_own_part()
    {
        await _bot.AskAsync(Chair, "tách việc 1");

        var (kept, other) = (await OneAsync(1), await OneAsync(2));
        Assert.EndsWith("phần của Phòng Văn hóa - Xã hội", kept.Title, StringComparison.Ordinal);
        Assert.EndsWith("phần của Phòng Kinh tế, Hạ tầng và Đô thị", other.Title, StringComparison.Ordinal);
        Assert.Equal(kept.DueAt, other.DueAt);
        Assert.Contains("NV-2", (await _bot.LastToldAsync(SideA)).Title, StringComparison.Ordinal);
        await _bot.AskAsync(SideA, "nhận 2");
        await _bot.AskAsync(SideA, "xong 2");
        await _bot.AskAsync(SideA, "báo cáo số 3/BC-KT");
        await _bot.AskAsync(ViceChair, "xác nhận 2");
        Assert.Equal(AssignmentState.Completed, (await OneAsync(2)).State);
        await VerifyAsync();
    }

    [Fact]
    public async Task A_split_leaves_both_parts_open_to_whoever_had_the_whole()
    {
        var helper = await _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == "CB10").Select(p => p.Id).SingleAsync());
        await _bot.Store.WriteAsync(async db =>
        {
            var whole = await db.Assignments.SingleAsync();
            db.Participants.Add(new Participant { Id = Guid.CreateVersion7(), AssignmentId = whole.Id, PersonId = helper, Kind = ParticipantKind.Reader });
        });

        await _bot.AskAsync(Chair, "tách việc 1");

        Assert.Contains("phần của Phòng Văn hóa", (await _bot.AskAsync("CB10", "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("phần của Phòng Kinh tế", (await _bot.AskAsync("CB10", "xem 2")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("giao bên A 1", "giveSecond")]
    [InlineData("giao bên B 1", "giveFirst")]
    [InlineData("tách việc 1", "giveFirst")]
    [InlineData("mời họp 1", null)]
    public async Task A_slip_of_the_common_superior_is_taken_back_where_he_wants_to_mend_it(string slip, string? mended)
    {
        var asked = await _bot.LastToldAsync(Chair);
        await _bot.AskAsync(Chair, slip);
        var standing = mended is null ? await _bot.AskAsync(Chair, "xem 1") : Assert.Single(await _bot.PressAsync(Chair, asked.Button(mended)));
        Assert.Equal("undo", standing.Buttons[^1].Verb);
        var (a, b) = (await CountAsync(SideA), await CountAsync(SideB));

        var back = Assert.Single(await _bot.PressAsync(Chair, standing.Button("undo")));

        Assert.Equal(["giveFirst", "giveSecond", "split", "meet"], back.Buttons.Select(x => x.Verb));
        Assert.Equal((a + 1, b + 1), (await CountAsync(SideA), await CountAsync(SideB)));
        var whole = await OneAsync(1);
        Assert.Equal((AssignmentState.Declined, "rà soát biển quảng cáo"), (whole.State, whole.Title));
        Assert.All(await _bot.Store.ReadAsync(db => db.Assignments.Where(x => x.Number > 1).Select(x => x.State).ToListAsync()), state => Assert.Equal(AssignmentState.Withdrawn, state));
        await _bot.PressAsync(Chair, back.Button(mended ?? "giveFirst"));
        Assert.NotEqual(AssignmentState.Declined, (await OneAsync(1)).State);
        await VerifyAsync();
    }

    [Fact]
    public async Task A_split_somebody_has_answered_is_taken_back_no_more()
    {
        await _bot.AskAsync(Chair, "tách việc 1");
        await _bot.AskAsync(SideA, "nhận 2");
        Assert.Contains("bước tiếp theo", (await _bot.AskAsync(Chair, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, (await OneAsync(2)).State);
    }

    [Fact]
    public async Task A_meeting_is_called_and_the_decision_stays_open()
    {
        await _bot.AskAsync(Chair, "mời họp 1 lúc 14h ngày mai");
        Assert.Contains("14:00 thứ Năm, 5/3/2026", (await _bot.LastToldAsync(SideA)).Text, StringComparison.Ordinal);
        Assert.Contains("14:00 thứ Năm, 5/3/2026", (await _bot.LastToldAsync(SideB)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "giao bên A 1");
        Assert.Equal(AssignmentState.AwaitingAcceptance, (await OneAsync(1)).State);
    }

    [Fact]
    public async Task Left_undecided_it_is_reported_to_the_common_superior_and_not_to_the_giver()
    {
        var before = await CountAsync(ViceChair);
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        Assert.Contains("đề nghị xem xét lại", (await _bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await _bot.ToldAsync(ViceChair)).Skip(before), m => m.Text.Contains("đề nghị xem xét lại từ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_takes_it_after_all_settles_it_himself_and_what_he_hands_in_waits_for_the_giver()
    {
        await _bot.AskAsync(SideB, "nhận 1");
        Assert.Null((await OneAsync(1)).ArbiterId);
        Assert.Contains("đã nhận", (await _bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);

        await _bot.AskAsync(SideB, "xong 1 bc so 3/BC-VHXH");
        Assert.DoesNotContain("NV-1", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);
        var (heard, told) = (await CountAsync(Chair), await CountAsync(ViceChair));
        await _bot.AdvanceToAsync("2026-03-09T09:00");
        Assert.DoesNotContain((await _bot.ToldAsync(Chair)).Skip(heard), m => m.Text.Contains("NV-1", StringComparison.Ordinal));
        Assert.Contains((await _bot.ToldAsync(ViceChair)).Skip(told), m => m.Text.Contains("NV-1", StringComparison.Ordinal));
        await VerifyAsync();
    }

    [Fact]
    public async Task What_one_officer_bounces_twice_stays_with_his_own_head()
    {
        await _bot.AskAsync(SideA, "giao Lan lập danh mục, hạn 20/3");
        await _bot.AskAsync(SideA, "đồng ý");
        await _bot.AskAsync("CB02", "đề nghị xem xét lại 2: đang đi tập huấn");
        await _bot.AskAsync(SideA, "giữ nguyên 2");
        await _bot.AskAsync("CB02", "đề nghị xem xét lại 2: chưa có số liệu");
        var told = await _bot.LastToldAsync(SideA);
        Assert.Equal(["giveFirst", "meet"], told.Buttons.Select(b => b.Verb));
        Assert.DoesNotContain(await _bot.ToldAsync(Chair), m => m.Text.Contains("NV-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_deputy_keeps_with_a_head_who_bounces_it_again_goes_to_the_head_over_both_with_both_reasons()
    {
        await _bot.GiveAsync(ViceChair, "giao Tuấn kiểm tra vỉa hè, hạn 20/3");
        await _bot.AskAsync(SideA, "đề nghị xem xét lại 2: việc của văn phòng");
        await _bot.AskAsync(ViceChair, "giữ nguyên 2: văn phòng không có cán bộ");
        await _bot.AskAsync(SideA, "đề nghị xem xét lại 2: phòng không đủ người");

        var told = await _bot.LastToldAsync(Chair);
        Assert.Contains("quyết định", told.Title, StringComparison.Ordinal);
        Assert.Contains("phòng không đủ người", told.Text, StringComparison.Ordinal);
        Assert.Contains("văn phòng không có cán bộ", told.Text, StringComparison.Ordinal);
        Assert.Equal(["giveFirst", "meet"], told.Buttons.Select(b => b.Verb));
        Assert.Contains("Đã chuyển tới đồng chí Trần Duy Khánh", (await _bot.LastToldAsync(ViceChair)).Text, StringComparison.Ordinal);
        Assert.Contains("văn phòng không có cán bộ", (await _bot.AskAsync(Chair, "xem 2")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "mời họp 2 lúc 14h ngày mai");
        Assert.Contains("14:00 thứ Năm, 5/3/2026", (await _bot.LastToldAsync(SideA)).Text, StringComparison.Ordinal);
        Assert.Contains("14:00 thứ Năm, 5/3/2026", (await _bot.LastToldAsync(ViceChair)).Text, StringComparison.Ordinal);
    }

    private Task<Assignment> OneAsync(int number) => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == number));

    private async Task<int> CountAsync(string code) => (await _bot.ToldAsync(code)).Count;

    private async Task VerifyAsync() =>
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
}
