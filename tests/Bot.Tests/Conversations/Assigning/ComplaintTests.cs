using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>A denunciation or complaint is for few eyes unless its giver says otherwise; lists and rules about them are ordinary work.</summary>
public sealed class ComplaintTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("giao Quý xác minh nội dung tố cáo, hạn 20/3", true)]
    [InlineData("giao quy giai quyet don khieu nai, han 20/3", true)]
    [InlineData("giao Quý xử lý đơn thư tố cáo, hạn 20/3", true)]
    [InlineData("giao Quý tổng hợp số liệu đơn tố cáo quý I, hạn 20/3", false)]
    [InlineData("giao Quý rà soát danh mục TTHC giải quyết khiếu nại, hạn 20/3", false)]
    [InlineData("giao Quý tuyên truyền Luật Tố cáo, hạn 20/3", false)]
    public async Task It_is_restricted_by_default_where_it_is_about_one(string words, bool isRestricted)
    {
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Equal(isRestricted, echo.Text.Contains("mặc định hạn chế người xem", StringComparison.Ordinal));
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(isRestricted, (await OneAsync()).IsRestricted);
        Assert.Equal(isRestricted ? 0 : 1, (await _bot.ToldAsync(Head)).Count);
        Assert.Single(await _bot.ToldAsync(Quy));
    }

    [Fact]
    public async Task One_word_lifts_it_and_one_word_puts_it_back()
    {
        await _bot.AskAsync(Chair, "giao Quý xác minh đơn tố cáo, hạn 20/3");
        var open = await _bot.AskAsync(Chair, "không hạn chế");
        Assert.Contains("đang không hạn chế", open.Text, StringComparison.Ordinal);
        Assert.Contains("20/3/2026", open.Text, StringComparison.Ordinal);
        var again = await _bot.AskAsync(Chair, "sửa hạn 25/3");
        Assert.Contains("đang không hạn chế", again.Text, StringComparison.Ordinal);
        var shut = (await _bot.PressAsync(Chair, again.Button("words")))[0];
        Assert.Contains("chỉ người giao và người thực hiện", shut.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Chair, shut.Button("words"));
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.False((await OneAsync()).IsRestricted);
    }

    [Fact]
    public async Task Any_work_can_be_restricted_by_that_word()
    {
        await _bot.AskAsync(Chair, "giao Quý lập hồ sơ, hạn 20/3");
        Assert.Contains("chỉ người giao và người thực hiện", (await _bot.AskAsync(Chair, "hạn chế người xem")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.True((await OneAsync()).IsRestricted);
    }

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
}
