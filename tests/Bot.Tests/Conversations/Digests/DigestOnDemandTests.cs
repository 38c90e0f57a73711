using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>"bản tin" at any time: the last week's as it was sent, and how the running week stands.</summary>
public sealed class DigestOnDemandTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Deputy = "CB03";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        foreach (var work in new[] { "rà soát hợp đồng, hạn 6/3", "lập danh mục, hạn 13/3" })
        {
            await _bot.AskAsync(Head, $"giao Quý {work}");
            await _bot.AskAsync(Head, "đồng ý");
        }

        await _bot.AskAsync(Chair, "trợ giúp");
        await _bot.AskAsync(Quy, "nhận 1");
        await _bot.AskAsync(Quy, "nhận 2");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_minute_after_the_digest_the_same_figures_are_read_again()
    {
        await _bot.AdvanceToAsync("2026-03-09T06:46");
        var sent = (await _bot.ToldAsync(Chair)).Last(t => t.Title?.Contains("tuần 10", StringComparison.OrdinalIgnoreCase) == true);
        var again = await _bot.AskAsync(Chair, "bản tin");
        Assert.Equal(sent.Title, again.Title);
        Assert.Equal(sent.Lines, again.Lines.Take(sent.Lines.Count));
        Assert.Equal(sent.Buttons.Select(b => b.Label), again.Buttons.Select(b => b.Label));
        Assert.Contains("tuần 11", again.Lines[^1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_sent_stays_and_the_running_week_moves_on()
    {
        await _bot.AdvanceToAsync("2026-03-10T09:00");
        var before = await _bot.AskAsync(Head, "bản tin");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await _bot.AskAsync(Head, "xác nhận 1");
        var after = await _bot.AskAsync(Head, "bản tin");
        Assert.Equal(before.Lines.SkipLast(1), after.Lines.SkipLast(1));
        Assert.Contains("hoàn thành 1", after.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("hoàn thành 0", before.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_sent_it_reads_the_same_figures()
    {
        await _bot.AdvanceToAsync("2026-03-09T06:46");
        var sent = (await _bot.ToldAsync(Chair)).Last(t => t.Title?.Contains("tuần 10", StringComparison.OrdinalIgnoreCase) == true);
        await _bot.AdvanceToAsync("2026-03-10T09:00");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await _bot.AskAsync(Head, "xác nhận 1");
        var read = await _bot.AskAsync(Deputy, "bản tin");
        Assert.Equal(sent.Title, read.Title);
        Assert.Equal(sent.Lines.Where(l => l.StartsWith('-') || l.Contains("quá hạn", StringComparison.Ordinal)), read.Lines.SkipLast(1).Where(l => l.StartsWith('-') || l.Contains("quá hạn", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Before_the_first_digest_the_figures_are_of_this_moment()
    {
        Assert.Contains("tuần 10", (await _bot.AskAsync(Head, "bản tin")).Title, StringComparison.OrdinalIgnoreCase);
    }
}
