using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>"Không kịp" once the deadline has passed is answered as what it is, with what is lawful then.</summary>
public sealed class CannotFinishTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Theory]
    [InlineData("1 k xong dc")]
    [InlineData("1 không kịp")]
    [InlineData("không kịp")]
    public async Task Once_late_it_says_that_the_deadline_has_passed(string words)
    {
        Assert.DoesNotContain("đã qua", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "thôi");
        await Bot.AdvanceToAsync("2026-03-09T09:00");

        var late = await Bot.AskAsync(Quy, words);
        Assert.Contains("thời hạn 17:00 thứ Sáu, 6/3/2026 đã qua", late.Text, StringComparison.Ordinal);
        Assert.Contains("quá hạn", late.Text, StringComparison.Ordinal);
        Assert.Equal(4, late.Buttons.Count);
    }

    [Fact]
    public async Task What_is_done_and_what_is_left_can_be_said_then_and_reaches_the_one_who_gave_it()
    {
        await Bot.AdvanceToAsync("2026-03-09T09:00");
        await Bot.AskAsync(Quy, "1 k xong dc");
        await Bot.AskAsync(Quy, "1");
        await Bot.AskAsync(Quy, "đã rà 20 hợp đồng, còn 5 hợp đồng thuê đất");

        Assert.Contains("còn 5 hợp đồng thuê đất", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
    }

    [Theory]
    [InlineData("1 không kịp vì mất điện")]
    [InlineData("không kịp 1 vì mất điện")]
    [InlineData("không kịp 1: mất điện")]
    public async Task Why_it_was_late_goes_with_the_request_for_more_time(string words)
    {
        await Bot.AdvanceToAsync("2026-03-09T09:00");
        await Bot.AskAsync(Quy, words);
        await Bot.AskAsync(Quy, "2");
        await Bot.AskAsync(Quy, "13/3");

        Assert.Equal("mất điện", await Bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.Reason).SingleAsync()));
    }
}
