using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>Halves of different days: neither is lost, and none grows to a whole day.</summary>
public sealed class TwoHalvesTests : WardTests
{
    private static readonly DateOnly Thursday = new(2026, 3, 5);
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Theory]
    [InlineData("nghỉ chiều mai vs sáng t6 nha anh, Nguyễn Thị Lan trực thay", true)]
    [InlineData("mai e nghi chieu, mot nghi sang, Nguyen Thi Lan lam thay", true)]
    [InlineData("mai e nghi sang, mot nghi chieu, Nguyen Thi Lan lam thay", false)]
    [InlineData("nghi sang mai va chieu mot", false)]
    [InlineData("em xin nghỉ sáng mai và chiều thứ 6 ạ", false)]
    [InlineData("xin nghỉ chiều 5/3 và sáng 6/3", true)]
    public async Task Both_are_recorded_as_said(string words, bool isAfternoonFirst)
    {
        await Bot.AskAsync("CB07", words);
        var leaves = await Bot.Store.ReadAsync(db => db.Leaves.OrderBy(l => l.FromDate).ToListAsync());
        // An afternoon and the morning after it leave no gap.
        Assert.Equal(
            isAfternoonFirst ? [(Thursday, Friday, true, true)] : [(Thursday, Thursday, false, true), (Friday, Friday, true, false)],
            leaves.Select(l => (l.FromDate, l.ToDate, l.StartsAtNoon, l.EndsAtNoon)));
        Assert.All(leaves, l => Assert.Equal(words.Contains("Lan", StringComparison.Ordinal), l.SubstituteId is not null));
    }

    [Theory]
    [InlineData("nghỉ chiều mai vs sáng t2 nha anh, Nguyễn Thị Lan trực thay")]
    [InlineData("em xin nghi chieu mai va sang 9/3")]
    public async Task The_days_between_are_worked(string words)
    {
        await Bot.AskAsync("CB07", words);
        var leaves = await Bot.Store.ReadAsync(db => db.Leaves.OrderBy(l => l.FromDate).ToListAsync());
        var monday = new DateOnly(2026, 3, 9);
        Assert.Equal([(Thursday, Thursday, true, false), (monday, monday, false, true)], leaves.Select(l => (l.FromDate, l.ToDate, l.StartsAtNoon, l.EndsAtNoon)));
    }

    [Theory]
    [InlineData("sáng mai em họp, chiều thứ 6 em xin nghỉ")]
    [InlineData("sáng mai con nghỉ học, em xin nghỉ chiều thứ 6")]
    public async Task Half_a_day_of_something_else_is_no_leave(string words)
    {
        await Bot.AskAsync("CB07", words);
        Assert.True(await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()) <= 1);
    }
}
