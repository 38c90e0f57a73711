using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>The two ledger columns of NĐ 335: everybody his own, the head his unit's, and no name in a shared digest.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await SayAsync(Head, "giao Lan rà soát thủ tục theo Kế hoạch số 12/KH-UBND ngày 05/01/2026, hạn 20/3", "đồng ý");
        await SayAsync(Lan, "nhận 1");
        await SayAsync(Head, "chuyển 1 cho Quý vì Lan báo không kịp", "giao Lan soạn giấy mời, hạn 20/3", "đồng ý");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("sổ theo dõi của tôi")]
    [InlineData("ghi nhận của tôi")]
    [InlineData("xem so theo doi cua em")]
    public async Task Everybody_reads_his_own_totals(string words)
    {
        var lan = await _bot.AskAsync(Lan, words);
        Assert.Equal(["1", "1", "0", "1", "0"], Figures(lan));
        Assert.Contains("riêng đồng chí", lan.Text, StringComparison.Ordinal);
        Assert.Equal(["0", "1", "1", "0", "0"], Figures(await _bot.AskAsync(Quy, words)));
        Assert.Empty(lan.Buttons);
    }

    [Fact]
    public async Task A_head_reads_his_units_sums_and_nobody_elses()
    {
        var own = await _bot.AskAsync(Head, "sổ theo dõi của tôi");
        var unit = (await _bot.PressAsync(Head, own.Button("words")))[0];
        Assert.Equal(["1", "2", "1", "1", "0"], Figures(unit));
        Assert.DoesNotContain("Lan", unit.Text, StringComparison.Ordinal);
        Assert.Equal(["0", "0", "0", "0", "0"], Figures(await _bot.AskAsync("CB04", "sổ theo dõi đơn vị")));
        Assert.Contains("dành cho thủ trưởng", (await _bot.AskAsync(Lan, "sổ theo dõi đơn vị")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_units_digest_has_one_line_of_it_without_a_name()
    {
        await _bot.AdvanceToAsync("2026-03-06T17:00");
        var digest = (await _bot.ToldAsync(Head)).Single(t => t.Title?.StartsWith("Số liệu tuần", StringComparison.Ordinal) == true);
        var line = Assert.Single(digest.Lines, l => l.Contains("nhận thay", StringComparison.Ordinal));
        Assert.Contains("nhận thay 1, đã chuyển người khác thực hiện 1", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Quý", line, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Figures(Told told) => told.Facts.Select(f => f.Value);

    private async Task SayAsync(string code, params string[] lines)
    {
        foreach (var words in lines)
        {
            await _bot.AskAsync(code, words);
        }
    }
}
