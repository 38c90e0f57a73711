using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>"Mùng 9" of a leave: by the sun or by the moon.</summary>
public sealed class MoonOrSunTests : WardTests
{
    private const string Officer = "CB07";

    [Fact]
    public async Task Days_by_the_sun_or_by_the_moon_are_asked_about_and_the_second_goes_by_the_first()
    {
        var asked = (await Bot.AskAsync(Officer, "xin nghi mung 9 va 10")).Text;
        Assert.Contains("thứ Hai, 9/3/2026 đến thứ Ba, 10/3/2026", asked, StringComparison.Ordinal);
        Assert.Contains("thứ Sáu, 27/3/2026", asked, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        await Bot.AskAsync(Officer, "1");
        Assert.Equal(new DateOnly(2026, 3, 10), await Bot.Store.ReadAsync(db => db.Leaves.Select(l => l.ToDate).SingleAsync()));
    }

    [Fact]
    public async Task Beside_a_date_it_goes_by_the_sun()
    {
        await Bot.AskAsync(Officer, "xin nghi tu mung 9 den 13/3");
        Assert.Equal(new DateOnly(2026, 3, 9), await Bot.Store.ReadAsync(db => db.Leaves.Select(l => l.FromDate).SingleAsync()));
    }
}
