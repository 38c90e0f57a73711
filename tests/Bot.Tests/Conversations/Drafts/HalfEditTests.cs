using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>An item changed in more than one thing by one line: all of it is changed, or it is said what was not.</summary>
public sealed class HalfEditTests : WardTests
{
    private const string Head = "CB05";

    [Theory]
    [InlineData("2 giao Quý, Ngọc Lan phối hợp")]
    [InlineData("2 giao Quy, Ngoc Lan phoi hop")]
    [InlineData("sửa mục 2 giao Quý, phối hợp Ngọc Lan")]
    [InlineData("2 giao Quý, Ngọc Lan phối hợp, hạn 16/3")]
    [InlineData("2 giao Quý, hạn 16/3, Ngọc Lan và Hoàn phối hợp")]
    public async Task Who_joins_in_is_taken_with_who_leads(string words)
    {
        await StartAsync();
        var row = (await Bot.AskAsync(Head, words)).Lines.Single(l => l.StartsWith("2) ", StringComparison.Ordinal));
        Assert.Contains("Trần Văn Quý", row, StringComparison.Ordinal);
        Assert.Contains(words.Contains("16/3", StringComparison.Ordinal) ? "16/3/2026" : "13/3/2026", row, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Contains(await Bot.ToldAsync("CB02"), t => t.Text.Contains("phối hợp", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_name_that_means_nobody_is_said_not_to_be_taken()
    {
        await StartAsync();
        var text = (await Bot.AskAsync(Head, "2 giao Quý, Phượng phối hợp")).Text;
        Assert.Contains("2) lập danh sách – đồng chí Trần Văn Quý", text, StringComparison.Ordinal);
        Assert.Contains("“Phượng phối hợp”", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_as_many_days_as_items_is_for_one_of_them()
    {
        await StartAsync();
        var lines = (await Bot.AskAsync(Head, "1 và 2 hạn 16/3 với 17/3")).Lines;
        Assert.Contains("16/3/2026", lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("17/3/2026", lines.Single(l => l.StartsWith("2) ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_days_for_one_item_neither_is_taken()
    {
        await StartAsync();
        var reply = await Bot.AskAsync(Head, "2 hạn 16/3 với 17/3");
        Assert.Contains("13/3/2026", reply.Lines.Single(l => l.StartsWith("2) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("“2 hạn 16/3”", reply.Text, StringComparison.Ordinal);
        Assert.Contains("“2 hạn 17/3”", reply.Text, StringComparison.Ordinal);
    }

    private Task<Told> StartAsync() => Bot.AskAsync(
        Head, "1. giao Quý rà soát vỉa hè, hạn 12/3. 2. giao Ngọc Lan lập danh sách, hạn 13/3. 3. giao Quý báo cáo hợp đồng, hạn 20/3");
}
