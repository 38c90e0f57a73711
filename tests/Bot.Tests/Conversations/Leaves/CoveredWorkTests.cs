using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>What somebody covers for another who is away stands apart in his list; back, the other hears once what was done for him.</summary>
public sealed class CoveredWorkTests
{
    private const string Head = "CB04";
    private const string Away = "CB07";
    private const string Substitute = "CB11";

    [Fact]
    public async Task The_substitutes_list_has_a_section_for_each_he_stands_in_for()
    {
        await using var bot = await StartAsync();
        await bot.GiveAsync(Head, "giao Nguyễn Thị Lan soạn kế hoạch, hạn 13/3");
        await bot.GiveAsync("CB01", "giao Tư xác minh nội dung đơn tố cáo, hạn 12/3");
        Assert.DoesNotContain("lập báo cáo tháng", (await bot.AskAsync(Substitute, "việc của tôi")).Text, StringComparison.Ordinal);

        await bot.AdvanceToAsync("2026-03-05T08:00");
        var list = (await bot.AskAsync(Substitute, "việc của tôi")).Text;
        Assert.True(list.IndexOf("soạn kế hoạch", StringComparison.Ordinal) < list.IndexOf("Đang thay đồng chí Lê Thị Tư", StringComparison.Ordinal));
        Assert.True(list.IndexOf("Đang thay đồng chí Lê Thị Tư", StringComparison.Ordinal) < list.IndexOf("NV-1 lập báo cáo tháng", StringComparison.Ordinal));
        Assert.DoesNotContain("NV-3", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_of_his_own_he_still_sees_what_he_covers_and_for_a_head_what_waits_for_a_decision()
    {
        await using var bot = await StartAsync(leave: false);
        await bot.AskAsync(Away, "nhận 1");
        await bot.AskAsync(Away, "xong 1, báo cáo số 12/BC-VHXH");
        await LeaveAsync(bot, Head, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", "CB01");
        await bot.AdvanceToAsync("2026-03-05T08:00");
        var list = (await bot.AskAsync(Substitute, "việc của tôi")).Text;
        Assert.Contains("Đang thay đồng chí Vũ Thị Hoàn", list, StringComparison.Ordinal);
        Assert.Contains("NV-1 lập báo cáo tháng", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Back_he_gets_one_message_of_what_was_done_in_his_place(StoreKind kind)
    {
        await using var bot = await StartAsync(kind: kind);
        await bot.GiveAsync(Head, "giao Tư soạn giấy mời, hạn 12/3");
        await bot.AdvanceToAsync("2026-03-05T08:00");
        await bot.AskAsync(Substitute, "nhận 1");
        await bot.AskAsync(Substitute, "nhận 2");
        await bot.AskAsync(Substitute, "xong 1, báo cáo số 12/BC-VHXH");
        var before = (await bot.ToldAsync(Away)).Count;

        await bot.AdvanceToAsync("2026-03-10T09:00");
        var told = Assert.Single(await bot.ToldAsync(Away, before), m => m.Text.Contains("Nguyễn Thị Lan", StringComparison.Ordinal));
        Assert.Equal("2026-03-09 07:30", $"{told.SentAt.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd HH:mm}");
        Assert.Contains("Nhận nhiệm vụ: NV-1, NV-2", told.Text, StringComparison.Ordinal);
        Assert.Contains("Nộp sản phẩm: NV-1", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_back_hears_what_was_decided_and_not_what_was_taken_back()
    {
        await using var bot = await StartAsync(leave: false);
        await bot.AskAsync(Away, "nhận 1");
        await bot.AskAsync(Away, "xin gia hạn 1 tới 16/3 vì chờ số liệu");
        await bot.GiveAsync(Head, "giao Tư soạn giấy mời, hạn 12/3");
        await bot.AskAsync(Away, "nhận 2");
        await bot.AskAsync(Away, "xong 2, giấy mời số 3/GM");
        await LeaveAsync(bot, Head, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", "CB01");
        await bot.AdvanceToAsync("2026-03-05T08:00");
        await bot.AskAsync(Substitute, "đồng ý gia hạn 1");
        await bot.AdvanceToAsync("2026-03-05T08:10");
        await bot.AskAsync(Substitute, "xác nhận 2");
        await bot.AskAsync(Substitute, "rút lại");
        var before = (await bot.ToldAsync(Head)).Count;

        await bot.AdvanceToAsync("2026-03-09T09:00");
        var told = Assert.Single(await bot.ToldAsync(Head, before), m => m.Text.Contains("Nguyễn Thị Lan", StringComparison.Ordinal));
        Assert.Contains("Quyết định gia hạn: NV-1", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Xác nhận hoàn thành: NV-2", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("việc làm thay")]
    [InlineData("viec lam thay")]
    [InlineData("tôi đang làm thay ai")]
    public async Task What_is_done_for_others_is_listed_by_its_name(string words)
    {
        await using var bot = await StartAsync();
        var before = await bot.AskAsync(Substitute, words);
        Assert.Contains("không làm thay ai", before.Text, StringComparison.Ordinal);
        Assert.Contains("Sắp tới: thay đồng chí Lê Thị Tư từ thứ Năm, 5/3/2026 đến hết thứ Sáu, 6/3/2026", before.Text, StringComparison.Ordinal);

        await bot.AdvanceToAsync("2026-03-05T08:00");
        var told = await bot.AskAsync(Substitute, words);
        Assert.Equal("Việc làm thay: 1", told.Title);
        Assert.Equal("Thay đồng chí Lê Thị Tư:", told.Lines[0]);
        Assert.StartsWith("NV-1 lập báo cáo tháng", told.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_of_it_has_pages()
    {
        await using var bot = await StartAsync();
        for (var i = 2; i <= 10; i++)
        {
            await bot.GiveAsync(Head, $"giao Tư soạn giấy mời khu phố số {i + 20}, hạn 12/3");
        }

        await bot.AdvanceToAsync("2026-03-05T08:00");
        var first = await bot.AskAsync(Substitute, "việc làm thay");
        Assert.Equal("Việc làm thay: 10", first.Title);
        var second = Assert.Single(await bot.PressAsync(Substitute, first.Button("words")));
        Assert.Equal(["NV-9", "NV-10"], second.Lines.Where(l => l.StartsWith("NV-", StringComparison.Ordinal)).Select(l => l[..l.IndexOf(' ', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Nothing_happened_nothing_is_said()
    {
        await using var bot = await StartAsync();
        var before = (await bot.ToldAsync(Away)).Count;
        await bot.AdvanceToAsync("2026-03-09T07:00");
        await bot.AdvanceToAsync("2026-03-09T09:00");
        Assert.DoesNotContain(await bot.ToldAsync(Away, before), m => m.Text.Contains("Nguyễn Thị Lan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_cancels_the_rest_of_his_leave_is_back_the_same_day()
    {
        await using var bot = await StartAsync();
        await bot.AdvanceToAsync("2026-03-05T08:00");
        await bot.AskAsync(Substitute, "nhận 1");
        await bot.AdvanceToAsync("2026-03-06T08:00");
        await bot.AskAsync(Away, "hủy nghỉ");
        var before = (await bot.ToldAsync(Away)).Count;
        await bot.AdvanceToAsync("2026-03-06T08:05");
        Assert.Contains("NV-1", Assert.Single(await bot.ToldAsync(Away, before)).Text, StringComparison.Ordinal);
        before = (await bot.ToldAsync(Away)).Count;
        await bot.AdvanceToAsync("2026-03-09T09:00");
        Assert.DoesNotContain(await bot.ToldAsync(Away, before), m => m.Text.Contains("Nguyễn Thị Lan", StringComparison.Ordinal));
    }

    private static async Task<BotApp> StartAsync(bool leave = true, StoreKind kind = StoreKind.Sqlite)
    {
        var bot = await BotApp.StartAsync(kind: kind);
        await bot.GiveAsync(Head, "giao Tư lập báo cáo tháng, hạn 12/3");
        if (leave)
        {
            await LeaveAsync(bot, Away, "xin nghỉ 5-6/3, Nguyễn Thị Lan làm thay", Head);
        }

        return bot;
    }

    private static async Task LeaveAsync(BotApp bot, string who, string words, string head)
    {
        await bot.AskAsync(who, words);
        await bot.AskAsync(head, "đồng ý nghỉ");
    }
}
