using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>The days asked for and no others; said otherwise before they are agreed to, they are changed.</summary>
public sealed class ChangedRequestTests : WardTests
{
    private const string Officer = "CB07";
    private const string Head = "CB04";

    [Theory]
    [InlineData("chi oi sang nay con e sot phai dua di vien, xin nghi hom nay voi mai", "2026-03-04", "2026-03-05", false)]
    [InlineData("mai con nghi hoc em xin nghi sang t6 nha chi", "2026-03-06", "2026-03-06", true)]
    [InlineData("tuan nay em di hoc t5 den t6, xin nghi", "2026-03-05", "2026-03-06", false)]
    [InlineData("tuần này em nghỉ thứ 5 đến thứ 6", "2026-03-05", "2026-03-06", false)]
    [InlineData("xin nghỉ t3 đến t5 tuần này", "2026-03-04", "2026-03-05", false)]
    [InlineData("em xin nghỉ sáng t6", "2026-03-06", "2026-03-06", true)]
    public async Task The_days_named_are_the_days_asked_for(string words, string from, string to, bool isMorning)
    {
        await Bot.AskAsync(Officer, words);
        var leave = await Bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        Assert.Equal((from, to, isMorning), ($"{leave.FromDate:yyyy-MM-dd}", $"{leave.ToDate:yyyy-MM-dd}", leave.EndsAtNoon));
    }

    [Fact]
    public async Task Asked_otherwise_before_it_is_agreed_to_it_is_changed()
    {
        await Bot.AskAsync(Officer, "xin nghỉ sáng nay");
        Assert.Contains("Thay cho đề nghị nghỉ", (await Bot.AskAsync(Officer, "khong chi sang dau, nghi ca hom nay va ngay mai")).Text, StringComparison.Ordinal);
        Assert.Contains("Thay cho đề nghị nghỉ", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        var leave = await Bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        Assert.Equal(new LeaveDays(new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 5), false, false), leave.Days);
    }

    [Fact]
    public async Task Half_of_the_day_asked_for_is_enough()
    {
        await Bot.AskAsync(Officer, "xin nghỉ thứ 6");
        await Bot.AskAsync(Officer, "em nghi sang thoi, chieu em vo nha");
        var leave = await Bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        Assert.Equal(new LeaveDays(new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 6), false, true), leave.Days);
    }

    [Fact]
    public async Task Once_it_is_agreed_to_it_stands_until_it_is_cancelled()
    {
        await Bot.AskAsync(Officer, "xin nghỉ ngày mai");
        await Bot.PressAsync(Head, (await Bot.LastToldAsync(Head)).Button("leave"));
        Assert.Contains("hủy nghỉ", (await Bot.AskAsync(Officer, "xin nghỉ ngày mai và thứ 6")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }
}
