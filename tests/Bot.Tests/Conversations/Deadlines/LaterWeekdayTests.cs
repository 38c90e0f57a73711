using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>Today's own weekday, said of a day that must lie behind the deadline, is the next one; promised for after the deadline that is said.</summary>
public sealed class LaterWeekdayTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Theory]
    [InlineData("1 cho e xin toi thu 4 duoc ko a vi cho kho bac doi chieu")]
    [InlineData("1 xin toi thu 4 nha anh, con thieu bang diem cua 2 ban")]
    public async Task Asked_for_on_a_Wednesday_it_is_the_next(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Equal(new DateOnly(2026, 3, 11), await Bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.DeadlineOn).SingleAsync()));
    }

    [Fact]
    public async Task Decided_on_it_is_the_next_as_well()
    {
        await Bot.AskAsync(Quy, "1 xin gia han toi 11/3 vi cho kho bac");
        Assert.Contains("11/3/2026", (await Bot.AskAsync(Head, "1 den thu 4 cung duoc")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promised_for_after_the_deadline_it_is_said_and_more_time_is_offered()
    {
        var said = await Bot.AskAsync(Quy, "1 chac toi thu 4 moi xong dc");
        Assert.Contains("11/3/2026, sau thời hạn", said.Text, StringComparison.Ordinal);
        Assert.Contains("xin gia hạn 1 đến 11/3/2026", said.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "xin gia hạn 1 đến 11/3/2026 vì chờ Sở");
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
    }

    [Fact]
    public async Task Promised_for_before_it_the_reminders_wait() =>
        Assert.Contains("không nhắc trước", (await Bot.AskAsync(Quy, "1 chieu mai nop du")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_sent_this_afternoon_is_a_promise() =>
        Assert.Contains("dự kiến xong", (await Bot.AskAsync(Quy, "1 gia tri con lai chua chot, chieu nay gui")).Text, StringComparison.Ordinal);
}
