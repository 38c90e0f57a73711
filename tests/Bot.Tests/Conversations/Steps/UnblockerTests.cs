using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Who is named as able to remove what is in the way sees that much of it, and answers.</summary>
public sealed class UnblockerTests : IAsyncLifetime
{
    private const string Officer = "CB02";
    private const string Unblocker = "CB04";
    private const string Head = "CB05";
    private const string Stranger = "CB09";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 20/3");
        await _bot.AskAsync(Officer, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task He_sees_what_he_needs_while_he_is_named_and_nothing_more()
    {
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Unblocker, "xem 1")).Text, StringComparison.Ordinal);
        await BlockAsync(1);

        var card = await _bot.AskAsync(Unblocker, "xem 1");
        Assert.Contains("lập báo cáo tuần", card.Text, StringComparison.Ordinal);
        Assert.Contains("chờ phòng Văn hóa trả lời", card.Text, StringComparison.Ordinal);
        Assert.Equal(["unblocked", "answer"], card.Buttons.Select(b => b.Verb));
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Unblocker, "lịch sử 1")).Text, StringComparison.Ordinal);

        await _bot.AskAsync(Officer, "hết vướng 1");
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Unblocker, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vướng 1: chờ số liệu nhà văn hóa của VHXH", Unblocker)]
    [InlineData("vuong 1: cho so lieu nha van hoa cua VHXH", Unblocker)]
    [InlineData("1 vướng do trung tâm chưa cho xuất dữ liệu, nhờ anh Bảy gỡ giúp", Stranger)]
    [InlineData("1 vuong do trung tam chua cho xuat du lieu, nho a Bay go giup", Stranger)]
    public async Task Whoever_is_named_beside_what_is_waited_for_hears_and_can_answer(string words, string named)
    {
        await _bot.AskAsync(Officer, words);
        Assert.Contains("NV-1", (await _bot.LastToldAsync(named)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(named, "trả lời 1: chiều nay gửi");
        Assert.Contains("chiều nay gửi", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vướng 1: mưa lũ chia cắt")]
    [InlineData("vướng 1: dân chưa ký biên bản")]
    public async Task Where_nobody_of_the_office_is_named_nobody_else_hears(string words)
    {
        await _bot.AskAsync(Officer, words);
        Assert.Empty(await _bot.ToldAsync(Unblocker));
        Assert.Empty(await _bot.ToldAsync(Stranger));
    }

    [Theory]
    [InlineData("NV1 đã gỡ")]
    [InlineData("đã gỡ rồi")]
    [InlineData("hết vướng 1")]
    public async Task He_says_that_it_is_removed_and_officer_and_head_hear_it_once(string words)
    {
        await BlockAsync(1);
        var (officer, head) = ((await _bot.ToldAsync(Officer)).Count, (await _bot.ToldAsync(Head)).Count);
        var reply = await _bot.AskAsync(Unblocker, words);

        Assert.Empty(reply.Buttons);
        Assert.Contains("Vũ Thị Hoàn", Assert.Single(await _bot.ToldAsync(Officer, officer)).Text, StringComparison.Ordinal);
        Assert.Contains("Vũ Thị Hoàn", Assert.Single(await _bot.ToldAsync(Head, head)).Text, StringComparison.Ordinal);
        Assert.Null(await BlockedAtAsync(1));
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
    }

    [Theory]
    [InlineData("1 chị gửi rồi nha, 320 lượt")]
    [InlineData("xong 1, số liệu 320 lượt")]
    public async Task What_he_has_sent_is_offered_as_his_answer_and_hands_in_nothing(string words)
    {
        await BlockAsync(1);
        Assert.Contains("Trả lời đồng chí Lê Ngọc Lan về vướng mắc của NV-1", (await _bot.AskAsync(Unblocker, words)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Unblocker, "đồng ý");
        Assert.Contains("320 lượt", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, await _bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task By_the_buttons_of_the_notice_as_well_and_a_slip_is_taken_back()
    {
        await BlockAsync(1);
        var notice = await _bot.LastToldAsync(Unblocker);
        await _bot.PressAsync(Unblocker, notice.Button("unblocked"));
        Assert.Null(await BlockedAtAsync(1));

        await _bot.AskAsync(Unblocker, "rút lại");
        Assert.NotNull(await BlockedAtAsync(1));
        Assert.Contains("chờ phòng Văn hóa trả lời", (await _bot.AskAsync(Unblocker, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task His_answer_goes_to_officer_and_head_and_the_obstacle_stays()
    {
        await BlockAsync(1);
        var (officer, head) = ((await _bot.ToldAsync(Officer)).Count, (await _bot.ToldAsync(Head)).Count);
        await _bot.PressAsync(Unblocker, (await _bot.LastToldAsync(Unblocker)).Button("answer"));
        await _bot.AskAsync(Unblocker, "chiều nay phòng gửi số liệu");

        Assert.Contains("chiều nay phòng gửi số liệu", Assert.Single(await _bot.ToldAsync(Officer, officer)).Text, StringComparison.Ordinal);
        Assert.Contains("chiều nay phòng gửi số liệu", Assert.Single(await _bot.ToldAsync(Head, head)).Text, StringComparison.Ordinal);
        Assert.NotNull(await BlockedAtAsync(1));
        await _bot.AskAsync(Unblocker, "trả lời 1: mai mới có");
        Assert.Contains("mai mới có", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        Assert.Contains("mai mới có", (await _bot.AskAsync(Head, "lịch sử 1")).Text, StringComparison.Ordinal);
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
    }

    [Fact]
    public async Task Right_after_the_notice_a_plain_sentence_is_his_answer_and_later_it_is_not()
    {
        await BlockAsync(1);
        await _bot.AskAsync(Unblocker, "chiều nay phòng gửi số liệu nhé");
        Assert.Contains("chiều nay phòng gửi số liệu nhé", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        var before = (await _bot.ToldAsync(Officer)).Count;
        await _bot.AskAsync(Unblocker, "phòng đang rà soát thêm");
        Assert.Empty(await _bot.ToldAsync(Officer, before));
    }

    [Fact]
    public async Task Whoever_is_not_named_cannot_and_restricted_work_stays_closed_to_him_who_is()
    {
        await BlockAsync(1);
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Stranger, "1 đã gỡ")).Text, StringComparison.Ordinal);
        Assert.NotNull(await BlockedAtAsync(1));

        await _bot.GiveAsync(Head, "giao kín Lan xác minh nội dung, hạn 20/3");
        await _bot.AskAsync(Officer, "nhận 2");
        await BlockAsync(2);
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Unblocker, "xem 2")).Text, StringComparison.Ordinal);
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Unblocker, "NV2 đã gỡ")).Text, StringComparison.Ordinal);
        Assert.NotNull(await BlockedAtAsync(2));
    }

    [Fact]
    public async Task What_he_was_named_for_gives_him_no_other_step()
    {
        await BlockAsync(1);
        foreach (var words in new[] { "xong 1, báo cáo số 1/BC-VHXH", "thu hồi 1", "xin gia hạn 1 tới 25/3 vì bận" })
        {
            await _bot.SayAsync(Unblocker, words);
            await _bot.SayAsync(Unblocker, "thôi");
        }

        var stored = await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal((AssignmentState.InProgress, new DateOnly(2026, 3, 20)), (stored.State, stored.DeadlineOn!.Value));
    }

    [Fact]
    public async Task It_is_among_what_waits_for_him_and_in_his_digest_until_it_is_removed()
    {
        await BlockAsync(1);
        var list = await _bot.AskAsync(Unblocker, "đang chờ tôi");
        Assert.Contains("NV-1 lập báo cáo tuần", list.Text, StringComparison.Ordinal);
        Assert.Contains("vướng mắc chờ đồng chí tháo gỡ: chờ phòng Văn hóa trả lời", list.Text, StringComparison.Ordinal);
        var digest = await _bot.AskAsync(Unblocker, "bản tin");
        Assert.Contains("Chờ đồng chí cho ý kiến: 1 (vướng mắc chờ tháo gỡ 1)", digest.Lines);
        Assert.EndsWith(": 1", (await _bot.PressAsync(Unblocker, digest.Buttons.Single(b => b.Data.GetValueOrDefault("list") == "WaitingForMe")))[^1].Title, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1", (await _bot.AskAsync(Stranger, "đang chờ tôi")).Text, StringComparison.Ordinal);

        await _bot.AskAsync(Unblocker, "1 đã gỡ");
        Assert.DoesNotContain("NV-1", (await _bot.AskAsync(Unblocker, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_yes_still_means_the_one_thing_he_was_asked_to_decide()
    {
        await BlockAsync(1);
        await _bot.GiveAsync(Unblocker, "giao Tư tuyên truyền, hạn 20/3");
        await _bot.AskAsync("CB07", "xong 2, báo cáo số 2/BC-VHXH");
        var reply = await _bot.AskAsync(Unblocker, "đồng ý");
        Assert.StartsWith("Đồng ý: xác nhận hoàn thành NV-2", reply.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Unblocker, reply.Button("yes"));
        Assert.Equal(AssignmentState.Completed, await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_takes_it_over_does_not_take_over_what_was_in_anothers_way()
    {
        await BlockAsync(1);
        await _bot.AskAsync(Head, "chuyển 1 cho Quý vì đồng chí Lan đi học");
        await _bot.AskAsync(Head, "đồng ý");

        Assert.Null(await BlockedAtAsync(1));
        Assert.Contains("Không có nhiệm vụ", (await _bot.AskAsync(Unblocker, "xem 1")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "rút lại");
        Assert.NotNull(await BlockedAtAsync(1));
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
    }

    private Task<Told> BlockAsync(int number) => _bot.AskAsync(Officer, $"vướng {number}: chờ phòng Văn hóa trả lời");

    private Task<DateTimeOffset?> BlockedAtAsync(int number) =>
        _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.BlockedAt).SingleAsync());
}
