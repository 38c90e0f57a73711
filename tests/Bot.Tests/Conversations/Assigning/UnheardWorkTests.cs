using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>However work comes to somebody outside sending hours, he is not late for the hours before he could hear of it; whoever gave it reads so.</summary>
public sealed class UnheardWorkTests : WardTests
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string Waived = "không tính là chậm";

    private static readonly DateTimeOffset Morning = new(2026, 3, 9, 7, 35, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Of_a_list_those_due_before_the_morning_are_named_and_no_other()
    {
        await SundayAsync();
        await Bot.AskAsync(Chair, "giao Quý tổng hợp danh sách trực, hạn 14h chiều nay; giao Tư soạn giấy mời, hạn 20/3");
        var said = (await Bot.AskAsync(Chair, "đồng ý")).Text;
        Assert.Contains($"NV-1: thời hạn đến trước khi người nhận được báo nên {Waived}", said, StringComparison.Ordinal);
        Assert.Equal([true, false], (await GivenAsync()).Select(a => a.LateWaivedAt is not null));
    }

    [Fact]
    public async Task Of_one_alone_it_is_said_as_well_once_it_is_given()
    {
        await SundayAsync();
        await Bot.AskAsync(Chair, "giao Quý tổng hợp danh sách trực, 14h chiều nay");
        Assert.Contains(Waived, (await Bot.AskAsync(Chair, "đồng ý")).Text, StringComparison.Ordinal);
        await Bot.AdvanceToAsync("2026-03-09T07:35");
        var card = (await Bot.AskAsync(Chair, "xem 1")).Text;
        Assert.Contains("đến hạn trước khi được báo, không tính là chậm", card, StringComparison.Ordinal);
        Assert.DoesNotContain("khách quan", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passed_on_at_night_and_due_before_the_morning_its_new_doer_is_not_late()
    {
        await Bot.GiveAsync(Head, "giao Lan trực điện thoại, 14h ngày 8/3");
        await SundayAsync();
        var said = await PassedOnAsync("chuyển 1 cho Quý vì Lan ốm");
        Assert.Contains($"NV-1: thời hạn đến trước khi người nhận được báo nên {Waived}", said, StringComparison.Ordinal);
        var given = Assert.Single(await GivenAsync());
        Assert.False(Standing.IsLate(given, Morning));
        Assert.DoesNotContain("khách quan", Speech.State("vi", given, Morning), StringComparison.Ordinal);
        await Bot.AdvanceToAsync("2026-03-09T07:35");
        Assert.DoesNotContain(await Bot.ToldAsync("CB06"), t => t.Text.Contains("quá hạn", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Passed_on_at_night_by_the_head_its_giver_reads_to_whom_until_when_and_that_it_is_not_counted()
    {
        await Bot.GiveAsync(Chair, "giao Quý trực điện thoại, 14h ngày 8/3");
        await SundayAsync();
        await PassedOnAsync("chuyển 1 cho Lan vì Quý ốm");
        await Bot.AdvanceToAsync("2026-03-09T07:35");
        var told = Assert.Single(await Bot.ToldAsync(Chair), t => t.Text.Contains("điều chuyển", StringComparison.Ordinal)).Text;
        Assert.Contains("Lê Ngọc Lan", told, StringComparison.Ordinal);
        Assert.Contains("14:00 Chủ nhật, 8/3/2026", told, StringComparison.Ordinal);
        Assert.Contains(Waived, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_already_when_it_is_passed_on_at_night_a_day_is_asked_for_and_the_first_ones_delay_stays()
    {
        await Bot.GiveAsync(Chair, "giao Quý trực điện thoại, 8h ngày 8/3");
        await SundayAsync();
        await Bot.AskAsync(Head, "chuyển 1 cho Lan vì Quý ốm");
        var given = Assert.Single(await GivenAsync());
        Assert.Null(given.LateWaivedAt);
        Assert.True(Standing.IsLate(given, Morning));
        await Bot.AskAsync(Head, "10/3");
        given = Assert.Single(await GivenAsync());
        Assert.Equal((10, null), (given.DeadlineOn!.Value.Day, given.LateWaivedAt));
        Assert.NotNull(await Bot.Store.ReadAsync(db => db.LedgerLines.Where(l => l.LateSince != null).Select(l => l.LateSince).SingleOrDefaultAsync()));
    }

    [Fact]
    public async Task Passed_on_with_a_day_he_can_keep_it_counts()
    {
        await Bot.GiveAsync(Head, "giao Lan trực điện thoại, hạn 10/3");
        await SundayAsync();
        Assert.DoesNotContain(Waived, await PassedOnAsync("chuyển 1 cho Quý vì Lan ốm"), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await GivenAsync()).LateWaivedAt);
    }

    [Fact]
    public async Task What_the_giver_excused_is_still_called_excused()
    {
        await Bot.GiveAsync(Head, "giao Lan trực điện thoại, hạn 5/3");
        await Bot.AdvanceToAsync("2026-03-06T09:00");
        await Bot.AskAsync(Head, "xác nhận 1 chậm do khách quan: mưa lũ chia cắt");
        Assert.Contains("khách quan", (await Bot.AskAsync(Head, "xem 1")).Text, StringComparison.Ordinal);
    }

    private Task SundayAsync() => Bot.AdvanceToAsync("2026-03-08T09:15");

    private async Task<string> PassedOnAsync(string words)
    {
        var said = await Bot.AskAsync(Head, words);
        return (said.Text.Contains('?', StringComparison.Ordinal) ? await Bot.AskAsync(Head, "đồng ý") : said).Text;
    }

    private Task<List<Assignment>> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
}
