using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>A head's line beside his unit's figures is written, added to, put right, shown and dropped in plain words; who was ill is left out of it.</summary>
public sealed class ExplanationTests : IAsyncLifetime
{
    private const string Head = "T03";
    private const string Above = "T02";

    private const string Department = """
        T01,Trần Duy Khánh,Chủ tịch,UBND tỉnh,lãnh đạo,
        T02,Lê Văn Sơn,Giám đốc,UBND tỉnh/Sở Nội vụ,thủ trưởng,
        T03,Vũ Thị Hoàn,Trưởng phòng,UBND tỉnh/Sở Nội vụ/Phòng Cải cách hành chính,thủ trưởng,
        T04,Lê Thị Tư,Chuyên viên,UBND tỉnh/Sở Nội vụ/Phòng Cải cách hành chính,cán bộ,
        """;

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync(Department);
        await _bot.GiveAsync(Head, "giao Tư lập báo cáo tuần, hạn 5/3");
        await _bot.AskAsync("T04", "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Before_any_figures_it_is_said_from_when() =>
        Assert.Contains("15:30 thứ Sáu, 6/3/2026", (await _bot.AskAsync(Head, "giải trình: thiếu 1 báo cáo")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_line_after_the_bare_word_is_the_explanation()
    {
        await FiguresAsync();
        await _bot.AskAsync(Head, "giai trinh");
        await _bot.AskAsync(Head, "may lay so hong, dang sua");
        Assert.Equal("may lay so hong, dang sua", await TextAsync());
    }

    [Fact]
    public async Task After_something_else_a_line_is_none()
    {
        await FiguresAsync();
        await _bot.AskAsync(Head, "giai trinh");
        await _bot.AskAsync(Head, "việc của tôi");
        await _bot.SayAsync(Head, "may lay so hong, dang sua");
        Assert.Null(await TextAsync());
    }

    [Theory]
    [InlineData("giải trình thêm: thiết bị hỏng", "chờ số liệu; thiết bị hỏng")]
    [InlineData("bổ sung giải trình: thiết bị hỏng", "chờ số liệu; thiết bị hỏng")]
    [InlineData("à sửa lại: chờ ý kiến thường trực, xong trước 10/3", "chờ ý kiến thường trực, xong trước 10/3")]
    [InlineData("sửa giải trình: chờ ý kiến", "chờ ý kiến")]
    [InlineData("giải trình: chờ ý kiến", "chờ ý kiến")]
    public async Task It_is_added_to_or_put_right(string words, string after)
    {
        await FiguresAsync();
        await _bot.AskAsync(Head, "giải trình: chờ số liệu");
        await _bot.AskAsync(Head, words);
        Assert.Equal(after, await TextAsync());
        Assert.Contains(after, (await _bot.LastToldAsync(Above)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_ill_is_left_out()
    {
        await FiguresAsync();
        await _bot.AskAsync(Head, "giải trình: chờ số liệu");
        await _bot.AskAsync(Head, "giai trinh them: Tu nghi om, may hong");
        Assert.DoesNotContain("om", await TextAsync() ?? "", StringComparison.Ordinal);
        Assert.Contains("may hong", await TextAsync() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_shown_and_dropped()
    {
        await FiguresAsync();
        Assert.Contains("Chưa có giải trình", (await _bot.AskAsync(Head, "xem giải trình")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "giải trình: chờ số liệu");
        Assert.Contains("“chờ số liệu”", (await _bot.AskAsync(Head, "xem giai trinh")).Text, StringComparison.Ordinal);
        Assert.Contains("Đã xóa giải trình", (await _bot.AskAsync(Head, "xoa giai trinh di")).Text, StringComparison.Ordinal);
        Assert.Null(await TextAsync());
        Assert.Contains("đã xóa giải trình", (await _bot.LastToldAsync(Above)).Text, StringComparison.Ordinal);
    }

    private Task FiguresAsync() => _bot.AdvanceToAsync("2026-03-06T16:00");

    private Task<string?> TextAsync() => _bot.Store.ReadAsync(db => db.Explanations.Select(e => (string?)e.Text).SingleOrDefaultAsync());
}
