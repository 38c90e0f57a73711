using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>What is said beside a reminder does not go with it, and is not lost without a word.</summary>
public sealed class SaidWithReminderTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("nhac Quy 1 di, noi thu 5 phai xong", "thu 5 phai xong")]
    [InlineData("nhắc Quý 1, nói thứ 5 phải xong", "thứ 5 phải xong")]
    [InlineData("nhắc Quý 1, thứ 5 phải nộp", "thứ 5 phải nộp")]
    public async Task A_day_said_is_offered_as_the_new_deadline(string words, string said)
    {
        var before = (await Bot.ToldAsync(Quy)).Count;
        var done = await Bot.AskAsync(Head, words);
        Assert.Single(await Bot.ToldAsync(Quy, before));
        Assert.Contains(said, done.Text, StringComparison.Ordinal);
        Assert.Contains("chưa được chuyển", done.Text, StringComparison.Ordinal);
        Assert.Contains(done.Buttons, b => b.Label.Contains("5/3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nhắc Quý 1, nói làm kỹ vào")]
    public async Task Without_a_day_it_is_only_said(string words)
    {
        var done = await Bot.AskAsync(Head, words);
        Assert.Contains("chưa được chuyển", done.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhắc Quý 1 nhé")]
    [InlineData("nhắc Quý 1 giúp anh, cảm ơn em")]
    public async Task Courtesy_is_no_message(string words)
    {
        Assert.DoesNotContain("chưa được chuyển", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
    }
}
