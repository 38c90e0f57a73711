using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>"Rút lại" takes back a leave from whoever entered it, and says what has become of it.</summary>
public sealed class TakenBackLeaveTests : WardTests
{
    private const string Head = "CB04";
    private const string Officer = "CB07";
    private const string Focal = "CB08";

    [Fact]
    public async Task Who_entered_it_for_another_takes_it_back_and_the_other_does_not()
    {
        await Bot.AskAsync(Focal, "Tư nghỉ 10/3");
        Assert.Contains("chưa có bước nào", (await Bot.AskAsync(Officer, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
        var said = (await Bot.AskAsync(Focal, "rút lại")).Text;
        Assert.Contains("10/3", said, StringComparison.Ordinal);
        Assert.Contains("Lê Thị Tư", said, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
        Assert.Contains("10/3", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_takes_back_what_held_at_once_as_he_entered_it()
    {
        await Bot.AskAsync(Head, "Tư nghỉ 10/3");
        Assert.Contains("chưa có bước nào", (await Bot.AskAsync(Officer, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Contains("Lê Thị Tư", (await Bot.AskAsync(Head, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_the_head_has_agreed_to_meanwhile_is_not_taken_back_by_who_entered_it()
    {
        await Bot.AskAsync(Focal, "Tư nghỉ 10/3");
        await Bot.AskAsync(Head, "đồng ý cho Tư nghỉ");
        Assert.Contains("chưa có bước nào", (await Bot.AskAsync(Focal, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Days_over_already_are_not_said_to_be_taken_back()
    {
        await Bot.AdvanceToAsync("2026-03-04T11:25");
        await Bot.AskAsync(Officer, "xin nghỉ sáng nay");
        await Bot.AdvanceToAsync("2026-03-04T11:39");
        Assert.Equal(1, await CountAsync());
        Assert.DoesNotContain("Đã hủy", (await Bot.AskAsync(Officer, "rút lại")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    private Task<int> CountAsync() => Bot.Store.ReadAsync(db => db.Leaves.CountAsync());
}
