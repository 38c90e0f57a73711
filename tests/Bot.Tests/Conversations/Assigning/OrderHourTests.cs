using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>The hour said in the order and the day answered later belong together.</summary>
public sealed class OrderHourTests : WardTests
{
    private const string Chair = "CB01";

    [Theory]
    [InlineData("giao chi Hong Thu chu tri giao ban khoi van xa, 14h", "chu tri giao ban khoi van xa", "14:00")]
    [InlineData("giao Quý chuẩn bị phòng họp lúc 8h30", "chuẩn bị phòng họp lúc 8h30", "08:30")]
    [InlineData("giao Quý rà soát 25 thủ tục", "rà soát 25 thủ tục", "17:00")]
    public async Task The_hour_goes_with_the_day_that_is_answered(string order, string title, string hour)
    {
        await Bot.AskAsync(Chair, order);
        var facts = (await Bot.AskAsync(Chair, "mai")).Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Equal((title, $"{hour} thứ Năm, 5/3/2026"), (facts["Việc"], facts["Thời gian hoàn thành"]));
    }

    [Theory]
    [InlineData("dung, 14h")]
    [InlineData("ma 14h chu k phai 17h")]
    [InlineData("14h nhé")]
    public async Task An_hour_alone_changes_the_hour_of_the_day_there_is(string words)
    {
        await Bot.AskAsync(Chair, "giao Quý chuẩn bị phòng họp, hạn mai");
        Assert.Contains("14:00 thứ Năm, 5/3/2026", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_has_passed_today_is_no_deadline_and_the_day_is_asked_for()
    {
        await Bot.AdvanceToAsync("2026-03-04T15:00");
        await Bot.AskAsync(Chair, "giao Quý chuẩn bị phòng họp, hạn hôm nay");
        var asked = await Bot.AskAsync(Chair, "14h nhé");
        Assert.Contains("đã qua", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ngoài giờ", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Buttons, b => b.Text == "đồng ý");
        Assert.Contains("thứ Năm, 5/3/2026", (await Bot.AskAsync(Chair, "14h mai")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hour_said_then_goes_with_the_day_answered()
    {
        await Bot.AdvanceToAsync("2026-03-04T15:00");
        await Bot.AskAsync(Chair, "giao Quý chuẩn bị phòng họp, hạn hôm nay");
        await Bot.AskAsync(Chair, "14h nhé");
        Assert.Contains("14:00 thứ Năm, 5/3/2026", (await Bot.AskAsync(Chair, "mai")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_answered_with_the_day_counts_for_more()
    {
        await Bot.AskAsync(Chair, "giao Quý chuẩn bị phòng họp, 14h");
        Assert.Contains("15:00 thứ Năm, 5/3/2026", (await Bot.AskAsync(Chair, "15h mai")).Text, StringComparison.Ordinal);
    }
}
