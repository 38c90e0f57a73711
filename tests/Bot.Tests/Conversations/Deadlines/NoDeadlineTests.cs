using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>Work without a deadline is said to have none, never "hạn không hạn".</summary>
public sealed class NoDeadlineTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "1. giao Lan theo dõi đơn thư, không hạn\n2. giao Lan cập nhật sổ thủ tục, không hạn");
        await _bot.AskAsync(Head, "đồng ý");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task It_is_so_in_drafts_reminders_and_handovers()
    {
        await _bot.AskAsync(Head, "nhắc Lan");
        await _bot.AskAsync(Officer, "nhắc lại 1 sáng mai");
        await _bot.AdvanceToAsync("2026-03-05T14:00");
        await _bot.AskAsync(Head, "chuyển hết việc của Lan cho Quý vì Lan đi học");
        await _bot.AskAsync(Head, "đồng ý");
        foreach (var code in new[] { Head, Officer, "CB06" })
        {
            var told = await _bot.ToldAsync(code);
            Assert.Contains(told, m => m.Text.Contains("không hạn", StringComparison.Ordinal));
            Assert.DoesNotContain(told, m => m.Text.Contains("hạn không hạn", StringComparison.Ordinal));
        }
    }
}
