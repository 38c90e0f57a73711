using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>"Nhầm, nghỉ thứ 5": the leave just asked for is for other days, and the head is told of it once.</summary>
public sealed class CorrectedLeaveTests : WardTests
{
    private const string Head = "CB04";
    private const string Officer = "CB07";

    [Theory]
    [InlineData("nham, nghi thu 6")]
    [InlineData("à nhầm, em nghỉ thứ 6 chứ không phải mai")]
    [InlineData("sửa lại là nghỉ thứ 6 ạ")]
    public async Task It_is_changed_and_put_to_the_head_again(string words)
    {
        await Bot.AskAsync(Officer, "mai tôi nghỉ");
        var before = (await Bot.ToldAsync(Head)).Count;
        Assert.Contains("thứ Năm, 5/3/2026 → thứ Sáu, 6/3/2026", (await Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2026, 3, 6)], await DaysAsync());
        var told = Assert.Single(await Bot.ToldAsync(Head, before));
        Assert.Contains("6/3", told.Text, StringComparison.Ordinal);
        Assert.Contains("Thay cho đề nghị nghỉ", told.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, told.Button("leave"));
        Assert.Contains("6/3", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_night_the_head_hears_in_the_morning_and_only_of_the_right_days()
    {
        await Bot.AdvanceToAsync("2026-03-04T21:45");
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AskAsync(Officer, "mai tôi nghỉ");
        await Bot.AskAsync(Officer, "nham, nghi thu 6");
        Assert.Empty(await Bot.ToldAsync(Head, before));
        await Bot.AdvanceToAsync("2026-03-05T07:00");
        var told = (await Bot.ToldAsync(Head, before)).Where(t => t.Buttons.Any(b => b.Verb == "leave")).ToList();
        Assert.Contains("6/3", Assert.Single(told).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_it_is_asked_for_no_more()
    {
        await Bot.AskAsync(Officer, "mai tôi nghỉ");
        await Bot.AskAsync(Officer, "rút lại");
        Assert.Empty(await DaysAsync());
    }

    [Fact]
    public async Task Once_it_is_agreed_to_a_slip_changes_nothing_by_itself()
    {
        await Bot.AskAsync(Officer, "mai tôi nghỉ");
        await Bot.AskAsync(Head, "đồng ý");
        await Bot.SayAsync(Officer, "nham, nghi thu 6");
        Assert.Contains(new DateOnly(2026, 3, 5), await DaysAsync());
    }

    private Task<List<DateOnly>> DaysAsync() => Bot.Store.ReadAsync(db => db.Leaves.Select(l => l.FromDate).ToListAsync());
}
