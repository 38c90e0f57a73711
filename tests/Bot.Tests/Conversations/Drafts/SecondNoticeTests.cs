using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Another notice while the first one's drafts are still open: both are kept, and each is issued as it was written.</summary>
public sealed class SecondNoticeTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string First = "1. Giao Phòng KT lập báo cáo vỉa hè, hạn 12/3\n2. Giao Phòng VHXH lập kế hoạch hội nghị, hạn 10/3";
    private const string Second = "1. Giao Phòng VHXH lập báo cáo hộ nghèo, hạn 13/3\n2. Giao Phòng KT rà soát điểm lấn chiếm, hạn 16/3";
    private const string Third = "1. Phòng KT khắc phục tồn tại, hạn 18/3\n2. Phòng VHXH tham mưu kế hoạch, hạn 19/3";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Three_notices_in_a_row_are_issued_one_after_another_the_last_first()
    {
        await _bot.AskAsync(Chair, First);
        var second = await _bot.AskAsync(Chair, Second);
        Assert.Contains("hộ nghèo", second.Text, StringComparison.Ordinal);
        Assert.Contains("Vẫn giữ", second.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, Third);
        await _bot.AskAsync(Chair, "2 hạn 20/3");
        Assert.Contains("hộ nghèo", (await _bot.AskAsync(Chair, "đồng ý")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "giao hết");
        await _bot.AskAsync(Chair, "đồng ý");

        Assert.Equal(
            [
                ("khắc phục tồn tại", 18), ("tham mưu kế hoạch", 20), ("lập báo cáo hộ nghèo", 13), ("rà soát điểm lấn chiếm", 16),
                ("lập báo cáo vỉa hè", 12), ("lập kế hoạch hội nghị", 10),
            ],
            await GivenAsync());
    }

    [Fact]
    public async Task A_button_of_what_waits_below_issues_nothing_else()
    {
        var first = await _bot.AskAsync(Chair, First);
        await _bot.AskAsync(Chair, Second);
        await _bot.PressAsync(Chair, first.Button("yes"));
        Assert.Empty(await GivenAsync());
    }

    [Fact]
    public async Task A_notice_while_one_assignment_is_being_confirmed_loses_neither()
    {
        await _bot.AskAsync(Chair, "giao Hoàn lập báo cáo quý, hạn 20/3");
        Assert.Contains("Dự thảo 2", (await _bot.AskAsync(Chair, First)).Title, StringComparison.Ordinal);
        Assert.Contains("lập báo cáo quý", (await _bot.AskAsync(Chair, "thôi")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "đồng ý");

        Assert.Equal([("lập báo cáo quý", 20)], await GivenAsync());
    }

    [Fact]
    public async Task A_change_to_the_drafts_is_still_a_change_to_them()
    {
        await _bot.AskAsync(Chair, First);
        await _bot.AskAsync(Chair, "1. hạn 17/3");
        await _bot.AskAsync(Chair, "2 hạn 18/3");
        await _bot.AskAsync(Chair, "đồng ý");

        Assert.Equal([("lập báo cáo vỉa hè", 17), ("lập kế hoạch hội nghị", 18)], await GivenAsync());
    }

    private async Task<IEnumerable<(string Title, int Day)>> GivenAsync() =>
        (await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync())).Select(a => (a.Title, a.DeadlineOn!.Value.Day));
}
