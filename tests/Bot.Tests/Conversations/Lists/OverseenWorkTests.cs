using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>Whoever oversees a unit hears of it where he asks what there is, and every list tells the same.</summary>
public sealed class OverseenWorkTests
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string Officer = "CB02";

    [Fact]
    public async Task A_head_without_work_of_his_own_hears_of_his_unit_and_of_what_waits_for_him()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 11h30 thứ sáu");
        foreach (var words in new[] { "co gi moi k", "có gì mới không", "viec cua toi", "hôm nay có gì", "co gi can lam" })
        {
            var own = await bot.AskAsync(Head, words);
            Assert.Contains("không có nhiệm vụ nào đang mở", own.Text, StringComparison.Ordinal);
            Assert.Contains("Việc của đơn vị phụ trách: 1, không có việc quá hạn.", own.Text, StringComparison.Ordinal);
            Assert.Equal(["việc đơn vị"], own.Buttons.Select(b => b.Text));
        }

        Assert.DoesNotContain("phụ trách", (await bot.AskAsync(Officer, "co gi moi k")).Text, StringComparison.Ordinal);

        // Of work he gave he may do more than withdraw it.
        Assert.Equal(["words", "handover", "withdraw"], (await bot.AskAsync(Head, "xem 1")).Buttons.Select(b => b.Verb));

        // Late within the day of the deadline: no days are counted, in the head's figures or anywhere.
        await bot.AskAsync(Officer, "nhận 1");
        await bot.AdvanceToAsync("2026-03-06T15:45");
        var figures = (await bot.ToldAsync(Head)).Last(m => m.Title?.StartsWith("Số liệu tuần", StringComparison.Ordinal) == true);
        Assert.Contains("quá hạn trong hôm nay", figures.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hạn 0 ngày", figures.Text, StringComparison.Ordinal);
        Assert.Contains("quá hạn 1.", (await bot.AskAsync(Head, "co gi moi k")).Text, StringComparison.Ordinal);

        await bot.AskAsync(Officer, "1 xong, báo cáo số 15/BC-KT");
        Assert.Contains("Đang chờ đồng chí: 1.", (await bot.AskAsync(Head, "co gi moi k")).Text, StringComparison.Ordinal);

        // With work of his own, asked for by its name, that list is about him alone.
        await bot.GiveAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 20/3");
        Assert.DoesNotContain("Đang chờ đồng chí", (await bot.AskAsync(Head, "việc của tôi")).Text, StringComparison.Ordinal);
        Assert.Contains("Đang chờ đồng chí", (await bot.AskAsync(Head, "có gì mới không")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commitment_not_confirmed_waits_in_every_list_until_it_is()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Chair, "mở cam kết cao-lanh-2021");
        await bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        foreach (var words in new[] { "đang chờ tôi", "dang cho toi", "có gì cần duyệt" })
        {
            var waiting = await bot.AskAsync(Head, words);
            Assert.Contains("chờ đồng chí xác nhận nội dung", waiting.Text, StringComparison.Ordinal);
            Assert.Equal("Đang chờ đồng chí: 1", waiting.Title);
        }

        Assert.Contains("Đang chờ đồng chí: 1", (await bot.AskAsync(Head, "co gi moi k")).Text, StringComparison.Ordinal);
        await bot.PressAsync(Head, (await bot.AskAsync(Head, "đang chờ tôi")).Button("sign"));
        Assert.Contains("Không có việc nào đang chờ ý kiến", (await bot.AskAsync(Head, "đang chờ tôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leave_waits_for_the_head_and_not_for_everybody_above_him()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Officer, "xin nghỉ 5-6/3");

        Assert.Contains("Không có việc nào đang chờ", (await bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);
        Assert.Contains("xin nghỉ", (await bot.AskAsync(Head, "đang chờ tôi")).Text, StringComparison.Ordinal);
        // By name he still has the word.
        await bot.AskAsync(Chair, "đồng ý cho đồng chí Lê Ngọc Lan nghỉ");
        Assert.Contains("đã được đồng ý", (await bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_opened_from_a_digest_says_of_which_moment_it_is_and_its_late_rows_stand_out()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 11h30 thứ sáu");
        await bot.AdvanceToAsync("2026-03-09T09:00");
        var digest = (await bot.ToldAsync(Chair)).Last(m => m.Title?.StartsWith("Bản tin tuần", StringComparison.Ordinal) == true);
        await bot.AdvanceToAsync("2026-03-10T10:00");

        var list = (await bot.PressAsync(Chair, digest.Buttons.First(b => b.Text == "danh sách quá hạn")))[^1];
        Assert.Contains("Số liệu lúc 10:00 thứ Ba, 10/3/2026.", list.Lines);
        Assert.Equal(list.Text, (await bot.AskAsync(Chair, "danh sach qua han")).Text);
    }
}
