using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Short or urgent work whose deadline passes before anybody has accepted it: who gave it is told once, and what he can do.</summary>
public sealed class UnacceptedTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("hỏa tốc: giao Lan soạn công văn hỏa tốc, hạn 15h", "2026-03-04T15:10")]
    [InlineData("giao Lan soạn công văn, hạn 15h mai", "2026-03-05T15:10")]
    public async Task Who_gave_it_is_told_once_when_the_deadline_has_passed_and_can_act(string order, string after)
    {
        await _bot.GiveAsync(Head, order);
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync(after);

        var told = Assert.Single(await _bot.ToldAsync(Head, before));
        Assert.Contains("Lê Ngọc Lan (Phòng Kinh tế, Hạ tầng và Đô thị) chưa tiếp nhận", told.Text, StringComparison.Ordinal);
        Assert.StartsWith("Kính báo cáo", told.Title, StringComparison.Ordinal);
        Assert.Equal(["words", "show", "handover", "withdraw"], told.Buttons.Select(b => b.Verb));
        Assert.Contains("dời hạn 1", told.Text, StringComparison.Ordinal);

        await _bot.PressAsync(Head, told.Button("words"));
        Assert.Contains("accept", (await _bot.LastToldAsync(Officer)).Buttons.Select(b => b.Verb));

        await _bot.AdvanceToAsync("2026-03-10T09:00");
        Assert.DoesNotContain(await _bot.ToldAsync(Head, told.Number), m => m.Text.Contains("hưa tiếp nhận", StringComparison.Ordinal) || m.Text.Contains("hưa được tiếp nhận", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("giao Lan soạn công văn, hạn thứ năm", "nhận 1")]
    [InlineData("giao Lan soạn công văn, hạn 15h mai", "nhận 1")]
    public async Task Given_the_day_before_the_mornings_message_says_that_it_is_due_and_waits_to_be_accepted(string order, string words)
    {
        await _bot.GiveAsync(Head, order);
        await _bot.AdvanceToAsync("2026-03-05T07:35");
        var morning = await _bot.LastToldAsync(Officer);
        Assert.Equal("Đến hạn hôm nay:", morning.Lines[0]);
        Assert.EndsWith("thứ Năm, 5/3/2026; chưa tiếp nhận", morning.Lines[1], StringComparison.Ordinal);
        Assert.Equal(words, morning.Button("accept").Text);
    }

    [Fact]
    public async Task Handed_to_another_he_is_waited_for_since_then()
    {
        await _bot.GiveAsync(Head, "giao Lan soạn công văn, hạn 20/3");
        await _bot.AskAsync(Officer, "nhận 1");
        await _bot.AdvanceToAsync("2026-03-09T09:00");
        await _bot.AskAsync(Head, "chuyển 1 cho Quý vì Lan đi học");
        await _bot.AdvanceToAsync("2026-03-10T08:00");
        Assert.Contains("giao thứ Hai, 9/3/2026", (await _bot.LastToldAsync("CB06")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_in_time_he_hears_nothing()
    {
        await _bot.GiveAsync(Head, "giao Lan soạn công văn, hạn 15h");
        await _bot.AskAsync(Officer, "nhận 1");
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync("2026-03-04T16:00");
        Assert.Empty(await _bot.ToldAsync(Head, before));
    }

    [Fact]
    public async Task Work_with_more_time_is_reported_on_the_second_morning_as_ever()
    {
        await _bot.GiveAsync(Head, "giao Lan soạn công văn, hạn 13/3");
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync("2026-03-16T06:00");
        var told = Assert.Single(await _bot.ToldAsync(Head, before), m => m.Text.Contains("được tiếp nhận", StringComparison.Ordinal));
        Assert.Equal(6, told.SentAt.ToOffset(TimeSpan.FromHours(7)).Day);
    }

    [Fact]
    public async Task A_deadline_moved_away_in_time_is_not_reported_as_passed()
    {
        await _bot.GiveAsync(Head, "giao Lan soạn công văn, hạn 15h");
        await _bot.AskAsync(Head, "dời hạn 1 sang 20/3");
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync("2026-03-04T16:00");
        Assert.Empty(await _bot.ToldAsync(Head, before));
    }
}
