using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Work due before its receiver can hear of it: the giver is warned, and nobody is late for the hours in which it was held.</summary>
public sealed class ToldLateTests : WardTests
{
    private const string Chair = "CB01";
    private const string Order = "giao Quý tổng hợp danh sách trực, 14h chiều nay";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AdvanceToAsync("2026-03-08T09:15");
    }

    [Fact]
    public async Task The_card_says_when_he_will_hear_of_it_and_no_day_past_is_offered()
    {
        var echo = (await Bot.SayAsync(Chair, Order))[^1];
        Assert.Contains("06:45 thứ Hai, 9/3/2026, sau thời hạn này", echo.Text, StringComparison.Ordinal);
        Assert.Contains(echo.Buttons, b => b.Text == "gửi ngay");
        Assert.DoesNotContain("6/3", string.Concat(echo.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_all_the_same_nobody_is_late_for_it()
    {
        await Bot.SayAsync(Chair, Order);
        await Bot.SayAsync(Chair, "đồng ý");
        var (him, chair) = ((await Bot.ToldAsync("CB06")).Count, (await Bot.ToldAsync(Chair)).Count);
        await Bot.AdvanceToAsync("2026-03-09T07:35");
        Assert.DoesNotContain(await Bot.ToldAsync("CB06", him), t => t.Text.Contains("quá hạn", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await Bot.ToldAsync(Chair, chair), t => t.Text.Contains("NV-1", StringComparison.Ordinal));
        var given = await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        var now = new DateTimeOffset(2026, 3, 9, 7, 35, 0, TimeSpan.FromHours(7));
        Assert.Equal((false, false), (Standing.IsLate(given, now), Standing.IsLateToAccept(given, now)));
        Assert.True(Standing.IsLateToAccept(given, now.AddDays(1)));
    }

    [Fact]
    public async Task At_send_now_he_hears_of_it_at_once_and_the_deadline_counts()
    {
        await Bot.SayAsync(Chair, Order);
        Assert.DoesNotContain("ngoài giờ", (await Bot.SayAsync(Chair, "gửi ngay"))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("tổng hợp danh sách trực", (await Bot.LastToldAsync("CB06")).Text, StringComparison.Ordinal);
        var given = await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.True(Standing.IsLate(given, new DateTimeOffset(2026, 3, 9, 7, 35, 0, TimeSpan.FromHours(7))));
    }

    [Theory]
    [InlineData("giao Quý tổng hợp danh sách trực, hạn thứ hai")]
    [InlineData("giao Quý tổng hợp danh sách trực, 10h sáng mai")]
    [InlineData("hỏa tốc: giao Quý tổng hợp danh sách trực, 14h chiều nay")]
    public async Task Where_he_hears_of_it_in_time_there_is_no_warning_and_a_new_deadline_counts_again(string order)
    {
        Assert.DoesNotContain("gửi ngay", (await Bot.SayAsync(Chair, order))[^1].Text, StringComparison.Ordinal);
        await Bot.SayAsync(Chair, "đồng ý");
        Assert.Null((await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync())).LateWaivedAt);
    }

    [Fact]
    public async Task A_deadline_given_later_counts_again()
    {
        await Bot.SayAsync(Chair, Order);
        await Bot.SayAsync(Chair, "đồng ý");
        await Bot.SayAsync(Chair, "dời hạn 1 tới 10/3");
        await Bot.SayAsync(Chair, "đồng ý");
        Assert.True(Standing.IsLate(await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync()), new DateTimeOffset(2026, 3, 11, 8, 0, 0, TimeSpan.FromHours(7))));
    }
}
