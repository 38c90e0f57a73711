using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Work is about to go to somebody on leave: the giver sees it before he says yes, and nothing keeps him from it.</summary>
public sealed class AbsentReceiverTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_leave_over_the_deadline_is_said_with_who_stands_in_and_the_work_can_be_given()
    {
        await LeaveAsync(Officer, "xin nghỉ 9-13/3, Quý làm thay", Head);
        var echo = await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        Assert.Contains("đồng chí Lê Ngọc Lan nghỉ từ thứ Hai, 9/3/2026 đến hết thứ Sáu, 13/3/2026", echo.Text, StringComparison.Ordinal);
        Assert.Contains("đồng chí Trần Văn Quý làm thay", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task A_leave_today_is_said_whatever_the_deadline_and_that_nobody_stands_in()
    {
        await LeaveAsync(Officer, "xin nghỉ 9-13/3", Head);
        await _bot.AdvanceToAsync("2026-03-09T08:00");
        var echo = await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 25/3");
        Assert.Contains("đồng chí Lê Ngọc Lan nghỉ", echo.Text, StringComparison.Ordinal);
        Assert.Contains("chưa có người làm thay", echo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leave_that_lies_between_or_was_never_agreed_to_is_not()
    {
        await LeaveAsync(Officer, "xin nghỉ 9-13/3", Head);
        await _bot.AskAsync("CB06", "xin nghỉ 9-13/3");
        Assert.DoesNotContain("nghỉ", (await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 25/3")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nghỉ từ", (await _bot.AskAsync(Head, "giao Quý lập báo cáo tuần, hạn 12/3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_receivers_and_of_drafts_those_away_are_named()
    {
        await LeaveAsync("CB04", "xin nghỉ 9-13/3", "CB01");
        Assert.Contains("đồng chí Vũ Thị Hoàn nghỉ", (await _bot.AskAsync("CB01", "các phòng gửi số liệu quý I, hạn 12/3")).Text, StringComparison.Ordinal);
        await _bot.AskAsync("CB01", "thôi");
        var drafts = await _bot.AskAsync("CB01", "giao Hoàn rà soát hợp đồng, giao Tuấn báo cáo kinh phí, hạn 12/3");
        Assert.Contains("đồng chí Vũ Thị Hoàn nghỉ", drafts.Text, StringComparison.Ordinal);
    }

    private async Task LeaveAsync(string who, string words, string head)
    {
        await _bot.AskAsync(who, words);
        await _bot.AskAsync(head, "đồng ý nghỉ");
    }
}
