using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>More time was asked for and nobody has decided: who decides is told again, twice and courteously, in the morning's one message.</summary>
public sealed class UndecidedExtensionTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        foreach (var order in new[] { "giao Lan lập báo cáo tuần, hạn 13/3", "giao Lan soạn kế hoạch, hạn 13/3" })
        {
            await _bot.AskAsync(Head, order);
            await _bot.AskAsync(Head, "đồng ý");
        }

        await _bot.AskAsync(Officer, "nhận 1");
        await _bot.AskAsync(Officer, "nhận 2");
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 20/3 vì chờ số liệu của Sở");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task He_hears_the_next_working_morning_and_once_more_on_the_last_one()
    {
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync("2026-03-05T08:00");
        var first = Assert.Single(await _bot.ToldAsync(Head, before));
        Assert.Contains("đề nghị gia hạn đến 17:00 thứ Sáu, 20/3/2026", first.Text, StringComparison.Ordinal);
        Assert.StartsWith("Kính báo cáo", first.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("đôn đốc", first.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["approve", "refuse", "show"], first.Buttons.Select(b => b.Verb));
        Assert.Contains("đề nghị gia hạn đến 17:00 thứ Sáu, 20/3/2026", (await _bot.AskAsync(Head, "đang chờ tôi")).Text, StringComparison.Ordinal);

        var listed = (await _bot.LastToldAsync(Head)).Number;
        await _bot.AdvanceToAsync("2026-03-17T08:00");
        var again = Assert.Single(
            await _bot.ToldAsync(Head, listed), m => m.Text.Contains("đề nghị gia hạn đến", StringComparison.Ordinal));
        Assert.Equal("2026-03-13 07:30", $"{again.SentAt.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd HH:mm}");
    }

    [Fact]
    public async Task Two_requests_are_one_message()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 2 tới 19/3 vì chờ số liệu của Sở");
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync("2026-03-05T08:00");
        var told = Assert.Single(await _bot.ToldAsync(Head, before));
        Assert.Contains("20/3/2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("19/3/2026", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Head, "đồng ý gia hạn 1")]
    [InlineData(Head, "không gia hạn 1: cần cho họp giao ban")]
    [InlineData(Head, "thu hồi 1")]
    [InlineData(Officer, "xong 1, báo cáo số 12/BC-KT")]
    public async Task Once_decided_or_not_needed_any_more_nothing_is_said(string who, string words)
    {
        await _bot.SayAsync(who, words);
        var before = (await _bot.ToldAsync(Head)).Count;
        await _bot.AdvanceToAsync("2026-03-05T08:00");
        Assert.DoesNotContain(await _bot.ToldAsync(Head, before), m => m.Text.Contains("đề nghị gia hạn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_stands_in_for_the_decider_is_not_told_of_his_own_request()
    {
        await _bot.AskAsync(Head, "xin nghỉ 5-6/3, Lê Ngọc Lan làm thay");
        await _bot.AskAsync("CB01", "đồng ý nghỉ");
        var (officer, head) = ((await _bot.ToldAsync(Officer)).Count, (await _bot.ToldAsync(Head)).Count);
        await _bot.AdvanceToAsync("2026-03-09T09:00");
        Assert.DoesNotContain(await _bot.ToldAsync(Officer, officer), m => m.Text.Contains("đề nghị gia hạn", StringComparison.Ordinal));
        var told = Assert.Single(await _bot.ToldAsync(Head, head), m => m.Text.Contains("đề nghị gia hạn đến", StringComparison.Ordinal));
        Assert.Equal(9, told.SentAt.ToOffset(TimeSpan.FromHours(7)).Day);
    }

    [Fact]
    public async Task The_reminder_can_be_answered_by_its_button()
    {
        await _bot.AdvanceToAsync("2026-03-05T08:00");
        await _bot.PressAsync(Head, (await _bot.LastToldAsync(Head)).Button("approve"));
        Assert.Contains("20/3/2026", (await _bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
    }
}
