using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>What the digest says of commitments is asked for in any words; asking confirms and reports nothing.</summary>
public sealed class AskedCommitmentsTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Head = "CB05";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Chair, "mở cam kết cao-lanh-2021");
        await _bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("đơn vị nào chưa ký cam kết")]
    [InlineData("don vi nao chua xac nhan cam ket")]
    [InlineData("còn ai chưa ký cam kết vậy")]
    public async Task Who_has_not_confirmed_is_listed_by_unit(string words)
    {
        var listed = await _bot.AskAsync(Chair, words);
        Assert.Contains("Phòng Kinh tế, Hạ tầng và Đô thị", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", listed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("may don vi cam ket chua dat")]
    [InlineData("dòng nào chưa đạt cam kết")]
    public async Task What_falls_short_is_the_list_behind_the_digest_s_number(string words) =>
        Assert.Equal((await _bot.AskAsync(Chair, "danh sách cam kết chưa đạt")).Title, (await _bot.AskAsync(Chair, words)).Title);

    [Theory]
    [InlineData("cam ket gom nhung gi")]
    [InlineData("nội dung cam kết có những gì")]
    public async Task What_it_holds_is_shown_to_whose_it_is(string words) =>
        Assert.Equal((await _bot.AskAsync(Head, "cam kết")).Text, (await _bot.AskAsync(Head, words)).Text);

    [Fact]
    public async Task What_cannot_be_confirmed_is_not_taken_for_a_confirmation() =>
        Assert.DoesNotContain("xác nhận nội dung cam kết?", (await _bot.AskAsync(Head, "chua ky cam ket duoc, dong 8 khong kha thi")).Text, StringComparison.Ordinal);
}
