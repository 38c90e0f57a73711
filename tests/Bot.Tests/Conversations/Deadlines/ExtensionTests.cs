using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments.Deadlines;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>The rules of extensions, one by one.</summary>
public sealed class ExtensionTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Officer, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task One_request_is_open_at_a_time()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        Assert.Contains("đang chờ ý kiến", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 13/3 vì chờ huyện")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Theory]
    [InlineData("the thi cho van phong toi sang mai")]
    [InlineData("đồng ý gia hạn cho Quý tới 9/3")]
    public async Task A_day_given_to_somebody_who_asked_for_none_is_no_yes_to_who_did(string words)
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        var asked = await _bot.AskAsync(Head, words);
        Assert.DoesNotContain("Có phải", asked.Text, StringComparison.Ordinal);
        await _bot.SayAsync(Head, "ok");
        Assert.Equal(ExtensionState.Open, await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_who_asked_the_one_named_is_decided_on()
    {
        await _bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync("CB06", "xin gia hạn 2 tới 10/3 vì chờ Sở");
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AskAsync(Head, "đồng ý gia hạn cho Quý tới 9/3");
        await _bot.SayAsync(Head, "ok");
        Assert.Equal([1], await _bot.Store.ReadAsync(db => db.ExtensionRequests.Where(r => r.State == ExtensionState.Open)
            .Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => a.Number).ToListAsync()));
    }

    [Fact]
    public async Task The_new_date_is_later_than_the_old()
    {
        Assert.Contains("phải sau hạn hiện nay", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 5/3 vì chờ Sở")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Officer, "thôi");
        Assert.Contains("phải sau hạn hiện nay", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 5/3")).Text, StringComparison.Ordinal);
        foreach (var aside in new[] { "xong hết chưa nhỉ", "sao lâu vậy", "mai em gửi", "duyet chua vay", "hôm nay nhiều việc quá" })
        {
            Assert.DoesNotContain("ghi lý do", (await _bot.AskAsync(Officer, aside)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task What_is_done_on_the_day_asked_for_is_no_reason()
    {
        foreach (var words in new[] { "thứ 3 em nộp", "thu 3 em bao", "10/3 e gui a", "chiều thứ 3 em trình", "sáng thứ 3 sẽ xong" })
        {
            await _bot.AskAsync(Officer, "xin gia hạn 1");
            Assert.Contains("lý do gia hạn", (await _bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
            await _bot.AskAsync(Officer, "thôi");
        }

        await _bot.AskAsync(Officer, "xin gia hạn 1");
        await _bot.AskAsync(Officer, "thứ 3 em nộp vì chờ Sở");
        Assert.Contains("chờ Sở", await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.Reason).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_his_own()
    {
        await _bot.AskAsync(Head, "giao Tuấn soạn kế hoạch, hạn thứ sáu");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Head, "nhận 2");
        await _bot.AskAsync(Head, "xin gia hạn 2 tới 13/3 vì chờ Sở");
        Assert.Contains("thẩm quyền của người khác", (await _bot.AskAsync(Head, "đồng ý gia hạn 2")).Text, StringComparison.Ordinal);
        Assert.Contains("thẩm quyền của người khác", (await _bot.AskAsync(Head, "không đồng ý gia hạn 2 vì gấp")).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task None_is_taken_while_a_product_waits()
    {
        await _bot.AskAsync(Officer, "xong 1");
        await _bot.AskAsync(Officer, "đã gửi số 3/BC-KT");
        Assert.Contains("chờ xác nhận", (await _bot.AskAsync(Officer, "xin gia hạn 1 tới 13/3 vì chờ Sở")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task From_the_third_on_it_is_called_gia_han_nhieu_lan()
    {
        foreach (var (day, yes) in new[] { ("11/3", "đồng ý gia hạn 1"), ("13/3", "cho gia hạn 1") })
        {
            await _bot.AskAsync(Officer, $"xin gia hạn 1 tới {day} vì chờ Sở");
            Assert.DoesNotContain("nhiều lần", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
            await _bot.AskAsync(Head, yes);
        }

        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 18/3 vì chờ Sở");
        Assert.Contains("lần thứ 3: gia hạn nhiều lần", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_never_outlasts_the_whole_it_belongs_to()
    {
        await _bot.AskAsync("CB01", "các phòng gửi số liệu quý I, hạn thứ sáu");
        await _bot.AskAsync("CB01", "đồng ý");
        var line = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.ParentId != null).OrderBy(a => a.Number).FirstAsync());
        var code = await _bot.Store.ReadAsync(db => db.People.Where(p => p.Id == line.AssigneeId).Select(p => p.Code).SingleAsync());
        await _bot.AskAsync(code, $"xin gia hạn {line.Number} tới 13/3 vì chờ số liệu");
        await _bot.AskAsync("CB01", $"đồng ý gia hạn {line.Number}");

        var all = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Id == line.ParentId || a.ParentId == line.ParentId).ToListAsync());
        var parent = all.Single(a => a.Id == line.ParentId);
        Assert.Equal(new DateOnly(2026, 3, 13), parent.DeadlineOn);
        Assert.All(all, a => Assert.True(a.DueAt <= parent.DueAt));
        Assert.Equal(1, all.Count(a => a.ParentId is not null && a.DeadlineOn == new DateOnly(2026, 3, 13)));
    }

    [Fact]
    public async Task An_extension_to_an_earlier_day_is_no_extension()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        var answer = await _bot.AskAsync(Head, "đồng ý gia hạn 1 đến 5/3");
        Assert.Contains("dời hạn 1", answer.Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await StateAsync());
        await _bot.AskAsync(Head, "10/3");
        Assert.Equal(ExtensionState.ApprovedOtherDate, await StateAsync());
    }

    [Fact]
    public async Task The_third_approved_is_labelled_on_card_and_list()
    {
        foreach (var (day, yes) in new[] { ("11/3", "đồng ý gia hạn 1"), ("13/3", "cho gia hạn 1"), ("17/3", "duyệt gia hạn 1") })
        {
            Assert.DoesNotContain("gia hạn nhiều lần", (await _bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
            await _bot.AskAsync(Officer, $"xin gia hạn 1 tới {day} vì chờ Sở");
            await _bot.AskAsync(Head, yes);
        }

        Assert.Contains("gia hạn nhiều lần", (await _bot.AskAsync(Head, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("gia hạn nhiều lần", (await _bot.AskAsync(Head, "việc tôi giao")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_line_takes_the_whole_along_is_said_in_the_answer()
    {
        await _bot.AskAsync("CB01", "các phòng gửi số liệu quý I, hạn thứ sáu");
        await _bot.AskAsync("CB01", "đồng ý");
        var line = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.ParentId != null).OrderBy(a => a.Number).FirstAsync());
        var (code, parent) = await _bot.Store.ReadAsync(async db => (
            await db.People.Where(p => p.Id == line.AssigneeId).Select(p => p.Code).SingleAsync(),
            await db.Assignments.Where(a => a.Id == line.ParentId).Select(a => a.Number).SingleAsync()));
        await _bot.AskAsync(code, $"xin gia hạn {line.Number} tới 13/3 vì chờ số liệu");
        Assert.Contains($"NV-{parent}", (await _bot.AskAsync("CB01", $"đồng ý gia hạn {line.Number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_in_closes_the_request_and_taking_it_back_opens_it_again()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        Assert.Contains("gia hạn trước đó khép lại", (await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT")).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Withdrawn, await StateAsync());
        Assert.Contains("gia hạn đến 17:00 thứ Tư, 11/3/2026 khép lại", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("chờ xác nhận", (await _bot.AskAsync(Head, "đồng ý gia hạn 1 đến 10/3")).Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Withdrawn, await StateAsync());

        await _bot.AskAsync(Officer, "rút lại");
        Assert.Equal(ExtensionState.Open, await StateAsync());
        await _bot.AskAsync(Head, "đồng ý gia hạn 1 đến 10/3");
        Assert.Equal(ExtensionState.ApprovedOtherDate, await StateAsync());
    }

    [Fact]
    public async Task The_card_of_what_waits_for_more_time_decides_on_it()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.PressAsync(Head, (await _bot.AskAsync(Head, "xem 1")).Button("approve"));
        Assert.Equal(ExtensionState.Approved, await StateAsync());
    }

    [Fact]
    public async Task Returned_work_may_ask_again()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AskAsync(Officer, "xong 1 bc so 3/BC-KT");
        await _bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 12/3 vì bổ sung phụ lục");
        await _bot.AskAsync(Head, "đồng ý gia hạn 1");
        Assert.Equal(
            [ExtensionState.Withdrawn, ExtensionState.Approved],
            await _bot.Store.ReadAsync(db => db.ExtensionRequests.OrderBy(r => r.RequestedAt).Select(r => r.State).ToListAsync()));
    }

    [Theory]
    [InlineData("thu hồi 1")]
    [InlineData("chuyển 1 cho Quý vì Lan bận")]
    public async Task A_request_does_not_outlive_what_it_was_asked_for(string words)
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 11/3 vì chờ Sở");
        await _bot.AskAsync(Head, words);
        Assert.Equal(ExtensionState.Withdrawn, await StateAsync());
    }

    private Task<ExtensionState> StateAsync() => _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync());
}
