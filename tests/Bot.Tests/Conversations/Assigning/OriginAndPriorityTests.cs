using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Where work comes from, which NĐ 335 counts by, and how pressing it is: read, echoed, changed and shown.</summary>
public sealed class OriginAndPriorityTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("giao Lan lập báo cáo tuần, hạn 20/3", Origin.AdHoc)]
    [InlineData("giao Lan khắc phục tồn tại theo Kết luận số 18/KL-TTr ngày 27/02/2026, hạn 20/3", Origin.AdHoc)]
    [InlineData("giao Lan rà soát thủ tục theo Kế hoạch số 12/KH-UBND ngày 05/01/2026, hạn 20/3", Origin.Planned)]
    [InlineData("giao Lan rà soát thủ tục theo kế hoạch, hạn 20/3", Origin.Planned)]
    public async Task Given_in_chat_it_is_ad_hoc_unless_a_plan_is_named(string order, Origin origin)
    {
        var echo = await _bot.AskAsync(Head, order);
        Assert.Contains(echo.Facts, f => f.Label == "Nguồn việc" && f.Value == (origin == Origin.Planned ? "theo kế hoạch" : "đột xuất"));
        await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal(origin, (await OneAsync()).Origin);
        Assert.Contains((await _bot.AskAsync(Officer, "xem 1")).Facts, f => f.Label == "Nguồn việc");
    }

    [Fact]
    public async Task The_echo_changes_both()
    {
        await _bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 20/3");
        await _bot.AskAsync(Head, "theo kế hoạch");
        Assert.Contains((await _bot.AskAsync(Head, "hỏa tốc")).Facts, f => f is { Label: "Mức độ", Value: "hỏa tốc" });
        await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal((Origin.Planned, Priority.Urgent), ((await OneAsync()).Origin, (await OneAsync()).Priority));
    }

    [Theory]
    [InlineData("hỏa tốc: giao Lan lập báo cáo tuần, hạn 20/3", Priority.Urgent)]
    [InlineData("giao gấp Lan lập báo cáo tuần, hạn 20/3", Priority.High)]
    [InlineData("giao gấp Lan lập báo cáo tuần, hạn 20/3, hỏa tốc", Priority.Urgent)]
    [InlineData("gấp: giao Lan lập báo cáo tuần, hạn 20/3 (hỏa tốc)", Priority.Urgent)]
    [InlineData("giao Lan lập báo cáo tuần, hạn 20/3, khẩn", Priority.High)]
    [InlineData("Giao Lan lập báo cáo tuần, hạn 20/3 (hỏa tốc)", Priority.Urgent)]
    [InlineData("giao Lan khẩn trương lập báo cáo tuần, hạn 20/3", Priority.Normal)]
    [InlineData("giao Lan lập báo cáo tuần, hạn 20/3, không gấp", Priority.Normal)]
    [InlineData("giao Lan gặp đoàn kiểm tra, hạn 20/3", Priority.Normal)]
    public async Task How_pressing_it_is_is_read_and_told(string order, Priority priority)
    {
        await _bot.AskAsync(Head, order);
        await _bot.AskAsync(Head, "đồng ý");
        var one = await OneAsync();
        Assert.Equal(priority, one.Priority);
        Assert.DoesNotContain("hỏa tốc", one.Title, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new DateOnly(2026, 3, 20), one.DeadlineOn);
        Assert.Equal(priority != Priority.Normal, (await _bot.LastToldAsync(Officer)).Facts.Any(f => f.Label == "Mức độ"));
    }

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));
}
