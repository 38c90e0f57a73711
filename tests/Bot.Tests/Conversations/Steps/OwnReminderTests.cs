using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>A reminder for oneself is set on the work that is named, says when it comes and why then, and comes; wanting fewer messages is no wish for one.</summary>
public sealed class OwnReminderTests : WardTests
{
    private const string Head = "CB05";
    private const string Quy = "CB06";

    [Fact]
    public async Task It_is_set_on_the_work_its_words_name_and_comes_in_sending_hours()
    {
        await TwoAsync();
        var set = await Bot.AskAsync(Quy, "nhac toi viec dat dai luc 6h30 sang mai");
        Assert.Contains("NV-1 “rà soát hồ sơ đất đai”", set.Text, StringComparison.Ordinal);
        Assert.Contains("06:45 thứ Năm, 5/3/2026", set.Text, StringComparison.Ordinal);
        Assert.Contains("chỉ nhắn từ 06:45", set.Text, StringComparison.Ordinal);
        var before = (await Bot.ToldAsync(Quy)).Count;
        await Bot.AdvanceToAsync("2026-03-05T06:46");
        Assert.Contains(await Bot.ToldAsync(Quy, before), t => t.Text.Contains("NV-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_none_is_named_it_is_asked_which()
    {
        await TwoAsync();
        var asked = await Bot.AskAsync(Quy, "nhac toi 9h sang mai");
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1 “rà soát hồ sơ đất đai” lúc 09:00 thứ Năm, 5/3/2026", (await Bot.PressAsync(Quy, asked.Buttons.First(b => b.Label.Contains("NV-1", StringComparison.Ordinal))))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_work_nobody_has_so_called_it_is_said()
    {
        await TwoAsync();
        Assert.Contains("“giao ban xã”", (await Bot.AskAsync(Quy, "nhắc tôi việc giao ban xã lúc 9h mai")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_to_whoever_decides_on_the_work_as_well()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hồ sơ đất đai, hạn 20/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await Bot.AskAsync(Head, "nhắc tôi 1 lúc 15h");
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AdvanceToAsync("2026-03-04T15:01");
        Assert.Contains(await Bot.ToldAsync(Head, before), t => t.Text.Contains("NV-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rút lại")]
    [InlineData("bo nhac 1")]
    [InlineData("thôi khỏi nhắc nữa")]
    public async Task It_is_not_said_where_it_is_taken_back_and_no_step_is_touched(string words)
    {
        await TwoAsync();
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("bỏ nhắc 1", (await Bot.AskAsync(Quy, "nhắc tôi 1 lúc 15h")).Buttons.Select(b => b.Text));
        Assert.Contains("Đã bỏ lời nhắc riêng về NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Contains("đang thực hiện", (await Bot.AskAsync(Quy, "xem 1")).Text, StringComparison.Ordinal);
        var before = (await Bot.ToldAsync(Quy)).Count;
        await Bot.AdvanceToAsync("2026-03-04T15:01");
        Assert.DoesNotContain(await Bot.ToldAsync(Quy, before), t => t.Text.Contains("NV-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_to_come_before_it_comes_again_once_it_is_taken_back()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hồ sơ đất đai, hạn 6/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "nhắc tôi 1 lúc 15h thứ 5");
        await Bot.AskAsync(Quy, "bỏ nhắc 1");
        var before = (await Bot.ToldAsync(Quy)).Count;
        await Bot.AdvanceToAsync("2026-03-05T09:00");
        Assert.Contains(await Bot.ToldAsync(Quy, before), t => t.Text.Contains("NV-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hours_before_a_short_deadline_come_again_as_well()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hồ sơ đất đai, hạn 17h hôm nay");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "nhắc tôi 1 lúc 17h");
        await Bot.AskAsync(Quy, "bỏ nhắc 1");
        var before = (await Bot.ToldAsync(Quy)).Count;
        await Bot.AdvanceToAsync("2026-03-04T16:05");
        Assert.Contains(await Bot.ToldAsync(Quy, before), t => t.Text.Contains("NV-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tat thong bao buoi toi di")]
    [InlineData("dung nhan nua")]
    [InlineData("bot nhac lai")]
    [InlineData("đừng nhắn tin nữa")]
    [InlineData("nhắn ít thôi")]
    public async Task Fewer_messages_are_no_reminder(string words)
    {
        await TwoAsync();
        var said = await Bot.AskAsync(Quy, words);
        Assert.Contains("06:45", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nhắc lại NV-", said.Text, StringComparison.Ordinal);
        Assert.Empty(said.Buttons);
    }

    [Theory]
    [InlineData("đừng nhắc NV-1 nữa")]
    [InlineData("hoãn nhắc 1 tới thứ 6")]
    public async Task One_reminder_put_off_still_is(string words)
    {
        await TwoAsync();
        Assert.Contains("Sẽ nhắc lại NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
    }

    private async Task TwoAsync()
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hồ sơ đất đai, hạn 20/3");
        await Bot.GiveAsync(Head, "giao Quý lập danh mục vỉa hè, hạn 20/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "nhận 2");
        await Bot.AskAsync(Quy, "trợ giúp");
    }
}
