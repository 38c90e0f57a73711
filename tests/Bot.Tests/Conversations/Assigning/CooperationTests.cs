using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>UBND to Mặt trận: asked, never ordered, in every word either side reads; no ladder, no late mark.</summary>
public sealed class CooperationTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Front = "CB13";

    private static readonly string[] Orders =
        ["giao", "Nhiệm vụ", "nhiệm vụ", "Thẩm quyền", "quá hạn", "trong hạn", "đúng hạn", "hoàn thành", "nộp", "thu hồi", "đôn đốc", "gia hạn", "Nghị định", "tiếp nhận", "chờ nhận"];

    private readonly List<Told> _heard = [];

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Every_word_of_a_request_asks_and_none_orders()
    {
        await SayAsync(Chair, "đề nghị Đạt tuyên truyền cuộc vận động, hạn 20/3");
        await SayAsync(Chair, "đồng ý");
        Assert.Contains("đề nghị phối hợp", (await _bot.LastToldAsync(Front)).Title, StringComparison.Ordinal);
        await SayAsync(Front, "việc của tôi");
        await SayAsync(Front, "xem 1");
        await SayAsync(Front, "hỏi lại 1: ở khu phố nào?");
        await SayAsync(Chair, "trả lời 1: tất cả khu phố");
        await SayAsync(Front, "đề nghị xem xét lại 1: đang tổ chức đại hội");
        await SayAsync(Chair, "giữ nguyên 1");
        await SayAsync(Front, "nhận 1");
        await SayAsync(Front, "1 được 60%");
        await SayAsync(Front, "vướng 1: chờ tài liệu tuyên truyền");
        await SayAsync(Front, "hết vướng 1");
        await SayAsync(Front, "xin gia hạn 1 tới 25/3 vì mưa bão");
        await SayAsync(Chair, "đồng ý gia hạn 1 đến 24/3");
        await SayAsync(Front, "1 không kịp");
        await SayAsync(Front, "thôi");
        await SayAsync(Chair, "đôn đốc 1");
        await SayAsync(Chair, "việc tôi giao");
        await SayAsync(Chair, "xem 1");
        await SayAsync(Front, "xong 1 số 5/BC-MTTQ");
        await SayAsync(Chair, "đang chờ tôi");
        await SayAsync(Chair, "đề nghị hoàn thiện 1: thêm số người dự");
        await SayAsync(Front, "xong 1 số 6/BC-MTTQ");
        await SayAsync(Chair, "xác nhận 1");
        await SayAsync(Chair, "rút lại");
        await SayAsync(Chair, "xác nhận 1");
        await SayAsync(Front, "xem 1");
        await SayAsync(Chair, "đề nghị Đạt góp ý dự thảo, hạn 20/3");
        await SayAsync(Chair, "đồng ý");
        await SayAsync(Chair, "thu hồi 2");
        await SayAsync(Front, "nhận 2");

        Assert.All(_heard, Asks);
    }

    [Fact]
    public async Task A_request_is_never_reminded_never_late_and_its_second_refusal_finds_no_arbiter()
    {
        await SayAsync(Chair, "đề nghị Đạt tuyên truyền cuộc vận động, hạn thứ sáu");
        await SayAsync(Chair, "đồng ý");
        await SayAsync(Front, "đề nghị xem xét lại 1: đang tổ chức đại hội");
        await SayAsync(Chair, "giữ nguyên 1");
        await SayAsync(Front, "đề nghị xem xét lại 1: vẫn đang đại hội");
        Assert.Null((await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync())).ArbiterId);
        await SayAsync(Chair, "giữ nguyên 1");
        var before = (await _bot.ToldAsync(Front)).Count;
        await _bot.AdvanceToAsync("2026-03-20T17:00");
        Assert.Equal(before, (await _bot.ToldAsync(Front)).Count);
        await SayAsync(Front, "việc của tôi");
        await SayAsync(Front, "xong 1 số 6/BC-MTTQ");
        await SayAsync(Chair, "xác nhận 1");
        Assert.All(_heard, Asks);
    }

    /// <summary>What a person writes is his own; what the program says of it is not.</summary>
    private async Task SayAsync(string code, string words)
    {
        var (chair, front) = ((await _bot.ToldAsync(Chair)).Count, (await _bot.ToldAsync(Front)).Count);
        await _bot.SayAsync(code, words);
        _heard.AddRange([.. await _bot.ToldAsync(Chair, chair), .. await _bot.ToldAsync(Front, front)]);
    }

    private static void Asks(Told told)
    {
        var said = string.Join('\n', [
            told.Title ?? "", .. told.Lines, .. told.Facts.Select(f => $"{f.Label}: {f.Value}"), .. told.Buttons.Select(b => b.Label)]);
        Assert.All(Orders, order => Assert.False(
            said.Contains(order, StringComparison.Ordinal) && !IsHeading(said), $"“{order}” in:\n{said}"));
    }

    /// <summary>The person's own words for his list, and the advice around any list.</summary>
    private static bool IsHeading(string said) => said.StartsWith("Việc đồng chí Chủ tịch giao:", StringComparison.Ordinal);
}
