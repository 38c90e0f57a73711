using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Two tasks are in hand and no number is said: what the bot has brought up since counts before what was last looked at.</summary>
public sealed class SpokenOfTests : WorkOfLanTests
{
    private const string Reminded = "NV-1";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Lan rà soát hồ sơ hộ nghèo, hạn 30/4");
        await Bot.AskAsync(Officer, "nhận 2");
        await Bot.AskAsync(Officer, "xem 2");
    }

    [Fact]
    public async Task A_product_sent_after_a_reminder_is_asked_about_for_the_task_reminded_of()
    {
        await RemindAsync();
        var asked = await Bot.AskAsync(Officer, "xong rồi anh, báo cáo số 88/BC-KT");
        Assert.Contains($"sản phẩm của {Reminded} ", asked.Text, StringComparison.Ordinal);
        Assert.Contains($"nộp sản phẩm {Reminded} ", (await Bot.AskAsync(Officer, "ừ")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("việc này không thuộc chức năng phòng em, xin trả lại")]
    [InlineData("viec nay cua ben vhxh, xin tra lai a")]
    public async Task What_is_pointed_at_under_a_new_card_is_that_card(string words)
    {
        await Bot.GiveAsync(Head, "giao Lan kiểm tra vỉa hè, hạn 29/4");
        Assert.Contains("NV-3", (await Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);
        await Bot.SayAsync(Officer, "đúng");
        Assert.Contains("NV-3", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_told_after_a_reminder_is_of_the_task_reminded_of()
    {
        await RemindAsync();
        Assert.Contains($"50% của {Reminded} ", (await Bot.AskAsync(Officer, "em làm được 50%")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_just_looked_at_counts_where_nothing_has_come_since()
    {
        Assert.Contains("50% của NV-2 ", (await Bot.AskAsync(Officer, "em làm được 50%")).Text, StringComparison.Ordinal);
        Assert.Contains("nộp sản phẩm NV-2 ", (await Bot.AskAsync(Officer, "xong rồi anh, báo cáo số 88/BC-KT")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_time_until_a_day_is_asked_for_what_is_due_before_it()
    {
        var asked = await Bot.AskAsync(Officer, "cho em lùi đến 27/3 vì chờ Sở gửi số liệu");
        Assert.Contains($"gia hạn {Reminded} ", asked.Text, StringComparison.Ordinal);
    }

    /// <summary>Seven working days before the first task's deadline.</summary>
    private async Task RemindAsync()
    {
        await Bot.AdvanceToAsync("2026-03-11T08:00");
        Assert.Contains(Reminded, (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }
}
