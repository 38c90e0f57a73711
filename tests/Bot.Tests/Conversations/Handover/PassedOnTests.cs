using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Where work went, for whoever had it, gave it on or sent it back.</summary>
public sealed class PassedOnTests : IAsyncLifetime
{
    private const string Officer = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "giao Quý rà soát hợp đồng, hạn 10/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Quy, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Who_had_it_is_told_to_whom_it_went_and_when()
    {
        var done = await _bot.AskAsync(Head, "chuyển 1 cho Ngọc Lan vì Quý đi học");
        Assert.Contains("cho đồng chí Lê Ngọc Lan, hạn", done.Text, StringComparison.Ordinal);
        Assert.Contains("10/3/2026", done.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "xem 1", "xong 1 bc so 46/BC-KT", "lịch sử 1", "xem sản phẩm 1" })
        {
            Assert.Contains("NV-1 đã chuyển cho đồng chí Lê Ngọc Lan ngày 4/3", (await _bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Không có nhiệm vụ NV-1", (await _bot.AskAsync("CB07", "xem 1")).Text, StringComparison.Ordinal);
        var history = (await _bot.AskAsync(Officer, "lịch sử 1")).Text;
        Assert.Contains("cho đồng chí Lê Ngọc Lan; Quý đi học", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handover_taken_back_was_none()
    {
        await _bot.AskAsync(Head, "chuyển 1 cho Ngọc Lan vì Quý đi học");
        await _bot.AskAsync(Head, "rút lại");
        Assert.Contains("Không có nhiệm vụ NV-1", (await _bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("Chủ trì", (await _bot.AskAsync(Quy, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_it_came_back_and_by_when_it_is_due_now_stand_in_its_history()
    {
        await _bot.AdvanceToAsync("2026-03-09T17:00");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await _bot.AdvanceToAsync("2026-03-12T17:00");
        await _bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        var returned = (await _bot.AskAsync(Quy, "lịch sử 1")).Text;
        Assert.Contains("thiếu phụ lục; hạn", returned, StringComparison.Ordinal);
        Assert.Contains("13/3/2026", returned, StringComparison.Ordinal);

        await _bot.AskAsync(Quy, "xong 1 bc so 47/BC-KT");
        await _bot.AskAsync(Head, "sửa nhỏ 1: sai lỗi chính tả");
        Assert.Contains("sửa nhỏ; sai lỗi chính tả", (await _bot.AskAsync(Quy, "lịch sử 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delay_excused_is_no_product_confirmed()
    {
        await _bot.AdvanceToAsync("2026-03-12T09:00");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        var reply = await _bot.AskAsync(Head, "xac nhan 1 cham do khach quan: mua lu");
        Assert.Contains("vẫn đang chờ đồng chí xác nhận hoàn thành", reply.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Head, reply.Button("confirm"));
        Assert.Contains("đã hoàn thành", (await _bot.AskAsync(Head, "xem 1")).Text, StringComparison.Ordinal);
    }
}
