using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>Somebody else or another look was asked for and the deadline's day has come: who decides hears it that morning, and who asked that it is still open.</summary>
public sealed class UndecidedTransferTests : WorkOfLanTests
{
    [Theory]
    [InlineData("đề nghị chuyển 1 cho Quý vì đang làm hai việc gấp", "đề nghị chuyển người khác thực hiện")]
    [InlineData("đề nghị xem xét lại 1: việc của văn phòng", "đề nghị xem xét lại")]
    public async Task Who_decides_hears_of_it_on_the_deadlines_morning(string words, string said)
    {
        await Bot.AdvanceToAsync("2026-03-19T09:00");
        await Bot.SayAsync(Officer, words);
        var before = (await Bot.ToldAsync(Head)).Count;

        await Bot.AdvanceToAsync("2026-03-20T08:00");

        var told = Assert.Single(await Bot.ToldAsync(Head, before));
        Assert.Contains(said, told.Text, StringComparison.Ordinal);
        Assert.Contains("thứ Năm, 19/3/2026", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_on_the_last_day_it_is_said_the_next_morning_and_once()
    {
        await Bot.AdvanceToAsync("2026-03-20T09:00");
        await Bot.SayAsync(Officer, "đề nghị chuyển 1 cho Quý vì đang làm hai việc gấp");
        await Bot.AskAsync(Officer, "1 được 60%");
        var before = (await Bot.ToldAsync(Head)).Count;

        await Bot.AdvanceToAsync("2026-03-23T08:00");

        var told = Assert.Single(await Bot.ToldAsync(Head, before), m => m.Text.Contains("đề nghị chuyển người khác thực hiện", StringComparison.Ordinal));
        Assert.Equal("2026-03-23 07:30", $"{told.SentAt.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd HH:mm}");
    }

    [Theory]
    [InlineData("đề nghị chuyển 1 cho Quý vì đang làm hai việc gấp", "đề nghị chuyển đang chờ quyết định")]
    [InlineData("xin gia hạn 1 tới 25/3 vì chờ số liệu", "đề nghị gia hạn đến 17:00 thứ Tư, 25/3/2026 đang chờ quyết định")]
    public async Task Who_asked_is_told_that_it_is_still_open(string words, string said)
    {
        await Bot.AdvanceToAsync("2026-03-19T09:00");
        await Bot.SayAsync(Officer, words);
        await Bot.AdvanceToAsync("2026-03-20T08:00");
        var told = await Bot.LastToldAsync(Officer);
        Assert.Contains("Đến hạn hôm nay", told.Text, StringComparison.Ordinal);
        Assert.Contains(said, told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_time_and_somebody_else_asked_for_are_said_together_and_what_is_decided_no_more()
    {
        await Bot.SayAsync(Officer, "xin gia hạn 1 tới 25/3 vì chờ số liệu");
        await Bot.SayAsync(Head, "không gia hạn 1: cần cho giao ban");
        await Bot.SayAsync(Officer, "đề nghị chuyển 1 cho Quý vì đang làm hai việc gấp");
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        Assert.Empty(await Bot.ToldAsync(Head, before));

        await Bot.SayAsync(Officer, "xin gia hạn 1 tới 24/3 vì chờ số liệu");
        before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AdvanceToAsync("2026-03-06T08:00");
        var told = Assert.Single(await Bot.ToldAsync(Head, before));
        Assert.Contains("đề nghị gia hạn đến 17:00 thứ Ba, 24/3/2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("đề nghị chuyển đang chờ quyết định", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decided_nothing_is_said()
    {
        await Bot.AdvanceToAsync("2026-03-19T09:00");
        await Bot.SayAsync(Officer, "đề nghị chuyển 1 cho Quý vì đang làm hai việc gấp");
        await Bot.SayAsync(Head, "chuyển 1 cho Quý");
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AdvanceToAsync("2026-03-20T08:00");
        Assert.DoesNotContain(await Bot.ToldAsync(Head, before), m => m.Text.Contains("đề nghị chuyển", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Quý đi học từ 16/3 đến 20/3, chuyển hết việc của Quý cho Lan")]
    [InlineData("Quy di hoc tu 16/3 den 20/3, chuyen het viec cua Quy cho Lan")]
    public async Task All_of_somebody_may_be_handed_on_with_why_in_front(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 20/3");
        Assert.Contains("Chuyển 1 việc của đồng chí Trần Văn Quý", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_given_the_day_before_is_in_the_morning_message_of_its_deadline()
    {
        await Bot.GiveAsync(Head, "giao Lan kiểm tra vỉa hè, hạn 5/3");
        await Bot.AskAsync(Officer, "nhận 2");
        var before = (await Bot.ToldAsync(Officer)).Count;
        await Bot.AdvanceToAsync("2026-03-05T08:00");
        var told = Assert.Single(await Bot.ToldAsync(Officer, before));
        Assert.Contains("Đến hạn hôm nay", told.Text, StringComparison.Ordinal);
        Assert.Contains("kiểm tra vỉa hè", told.Text, StringComparison.Ordinal);
        await Bot.AdvanceToAsync("2026-03-05T17:00");
        Assert.Equal(3, (await Bot.ToldAsync(Officer, before)).Count);
    }
}
