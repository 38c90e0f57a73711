using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>Who gave the work moves its deadline in one line: told once, reminders follow, a slip can be taken back.</summary>
public sealed class DeadlineChangeTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Head, "giao Lan lập báo cáo quý, hạn 20/3");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Officer, "nhận 1");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("lui lai 17h di", "17:00 thứ Sáu, 6/3/2026")]
    [InlineData("à dời sang sáng thứ 2 nhé", "11:30 thứ Hai, 9/3/2026")]
    [InlineData("lùi tới 10/3", "17:00 thứ Ba, 10/3/2026")]
    [InlineData("lùi lại 3 ngày", "15:00 thứ Hai, 9/3/2026")]
    [InlineData("lùi thêm 2 ngày nhé", "15:00 thứ Hai, 9/3/2026")]
    public async Task Right_after_an_order_it_is_that_one_that_is_moved(string words, string due)
    {
        await _bot.GiveAsync(Head, "giao Quý chuẩn bị phòng họp, hạn 15h ngày 6/3");
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Contains(due, asked.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "ừ");
        Assert.Contains(due, (await _bot.AskAsync(Head, "xem 2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_time_given_unasked_is_asked_about_with_its_day()
    {
        var asked = await _bot.AskAsync(Head, "cho Lan them 3 ngay");
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("17:00 thứ Hai, 23/3/2026", asked.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "ừ");
        Assert.Contains("23/3/2026", (await _bot.AskAsync(Officer, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_it_is_asked_which_gets_more_time()
    {
        await _bot.GiveAsync(Head, "giao Lan rà soát hợp đồng, hạn 12/3");
        var asked = await _bot.AskAsync(Head, "cho Lan thêm 2 ngày");
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Contains("17:00 thứ Hai, 16/3/2026", (await _bot.AskAsync(Head, "2")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dời hạn 1 sang 22/3")]
    [InlineData("cho 1 tới chủ nhật 22/3")]
    public async Task A_day_off_stands_and_the_working_days_beside_it_are_named(string words)
    {
        var moved = await _bot.AskAsync(Head, words);
        Assert.Contains("Chủ nhật, 22/3/2026", moved.Text, StringComparison.Ordinal);
        Assert.Contains("“dời hạn 1 sang 20/3” hoặc “dời hạn 1 sang 23/3”", moved.Text, StringComparison.Ordinal);
        Assert.Contains("17:00 thứ Hai, 23/3/2026", (await _bot.AskAsync(Head, "dời hạn 1 sang 23/3")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 cho thêm 2 ngày")]
    [InlineData("gia hạn 1 thêm 2 ngày")]
    public async Task Days_added_never_end_on_a_day_off(string words)
    {
        var moved = await _bot.AskAsync(Head, words);
        Assert.Contains("17:00 thứ Hai, 23/3/2026", moved.Text, StringComparison.Ordinal);
        Assert.Contains("Chủ nhật, 22/3/2026 là ngày nghỉ nên tính đến ngày làm việc kế tiếp", moved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dời hạn 1 sang 25/3", 25)]
    [InlineData("sửa hạn 1 thành 25/3", 25)]
    [InlineData("lùi hạn 1 đến 25/3", 25)]
    [InlineData("cho 1 tới 25/3", 25)]
    [InlineData("gia hạn 1 đến 25/3", 25)]
    [InlineData("doi han 1 sang 12/3", 12)]
    [InlineData("sua han 1 thanh 12/3 vi UBND tinh can som", 12)]
    public async Task The_giver_moves_it_later_or_earlier(string words, int day)
    {
        var heard = (await _bot.ToldAsync(Officer)).Count;
        var answer = await _bot.AskAsync(Head, words);

        Assert.Contains($"{day}/3/2026", answer.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, day), (await OneAsync()).DeadlineOn);
        var told = await _bot.ToldAsync(Officer, heard);
        Assert.Contains($"{day}/3/2026", Assert.Single(told).Text, StringComparison.Ordinal);
        Assert.Equal((await OneAsync()).DueAt, await AnchorAsync());
        Assert.Equal(EventKind.DeadlineChanged, await LastKindAsync());
        await VerifiedAsync();
    }

    [Fact]
    public async Task A_reason_said_is_kept_and_told()
    {
        await _bot.AskAsync(Head, "sửa hạn 1 thành 12/3 vì tỉnh cần sớm");
        Assert.Contains((await _bot.LastToldAsync(Officer)).Facts, f => f.Value == "tỉnh cần sớm");
        Assert.Contains("tỉnh cần sớm", await _bot.Store.ReadAsync(db => db.AssignmentEvents.OrderByDescending(e => e.Number).Select(e => e.Payload).FirstAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_into_the_past_and_without_a_date_it_is_asked_for()
    {
        await _bot.AskAsync(Head, "dời hạn 1 sang 3/3/2026");
        Assert.Equal(new DateOnly(2026, 3, 20), (await OneAsync()).DeadlineOn);
        await _bot.AskAsync(Head, "thôi");

        Assert.Contains("thời hạn mới", (await _bot.AskAsync(Head, "dời hạn 1")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "25/3");
        Assert.Equal(new DateOnly(2026, 3, 25), (await OneAsync()).DeadlineOn);
    }

    [Fact]
    public async Task The_doer_still_asks_and_a_stranger_is_told_nothing()
    {
        await _bot.AskAsync(Officer, "lùi hạn 1 đến 25/3 vì chờ Sở");
        Assert.Equal(new DateOnly(2026, 3, 20), (await OneAsync()).DeadlineOn);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.ExtensionRequests.CountAsync()));
        await _bot.AskAsync("CB07", "dời hạn 1 sang 25/3");
        Assert.Equal(new DateOnly(2026, 3, 20), (await OneAsync()).DeadlineOn);
    }

    [Fact]
    public async Task It_decides_an_open_request_and_taking_it_back_opens_the_request_again()
    {
        await _bot.AskAsync(Officer, "xin gia hạn 1 tới 27/3 vì chờ Sở");
        await _bot.AskAsync(Head, "dời hạn 1 sang 25/3");
        Assert.Equal(ExtensionState.ApprovedOtherDate, await StateAsync());
        Assert.Equal(1, (await OneAsync()).Extensions);

        var undone = await _bot.AskAsync(Head, "rút lại");
        Assert.Contains("điều chỉnh thời hạn", undone.Text, StringComparison.Ordinal);
        Assert.Equal(ExtensionState.Open, await StateAsync());
        Assert.Equal((new DateOnly(2026, 3, 20), 0), ((await OneAsync()).DeadlineOn, (await OneAsync()).Extensions));
        Assert.Equal((await OneAsync()).DueAt, await AnchorAsync());
        await VerifiedAsync();
    }

    [Fact]
    public async Task The_last_line_moved_takes_the_whole_along_and_back()
    {
        await _bot.AskAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var lines = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.ParentId != null).OrderBy(a => a.Number).ToListAsync());
        foreach (var line in lines)
        {
            Assert.Equal(new DateOnly(2026, 3, 20), (await WholeAsync()).DeadlineOn);
            await _bot.AskAsync(Chair, $"dời hạn {line.Number} sang 25/3");
        }

        Assert.Equal(new DateOnly(2026, 3, 25), (await WholeAsync()).DeadlineOn);
        Assert.Contains($"NV-{(await WholeAsync()).Number}", (await _bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);

        await _bot.AskAsync(Chair, "rút lại");
        var last = lines[^1].Id;
        Assert.Equal(new DateOnly(2026, 3, 20), (await WholeAsync()).DeadlineOn);
        Assert.Equal(new DateOnly(2026, 3, 20), await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Id == last).Select(a => a.DeadlineOn!.Value).SingleAsync()));
        await VerifiedAsync();
    }

    private Task<Assignment> WholeAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.State == AssignmentState.Parent));

    [Fact]
    public async Task The_whole_moved_moves_its_open_lines()
    {
        await _bot.AskAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var parent = await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.State == AssignmentState.Parent));
        await _bot.AskAsync(Chair, $"dời hạn {parent.Number} sang 18/3");
        Assert.All(
            await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Id == parent.Id || a.ParentId == parent.Id).ToListAsync()),
            a => Assert.Equal(new DateOnly(2026, 3, 18), a.DeadlineOn));
        Assert.Contains("18/3/2026", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);

        await _bot.AskAsync(Chair, "rút lại");
        Assert.All(
            await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Id == parent.Id || a.ParentId == parent.Id).ToListAsync()),
            a => Assert.Equal(new DateOnly(2026, 3, 20), a.DeadlineOn));
        await VerifiedAsync();
    }

    [Theory]
    [InlineData("dời hạn 2 sang 12/3")]
    [InlineData(null)]
    public async Task What_is_given_more_time_before_it_is_accepted_is_to_be_accepted_by_the_usual_hour(string? words)
    {
        await _bot.GiveAsync(Head, "giao Lan soạn công văn, hạn 17h hôm nay");
        Assert.Equal(At(4), (await TwoAsync()).AcceptDueAt);
        if (words is null)
        {
            await _bot.AskAsync(Officer, "xin gia hạn 2 tới 12/3 vì chờ Sở");
            await _bot.AskAsync(Head, "đồng ý gia hạn 2");
        }
        else
        {
            await _bot.AskAsync(Head, words);
        }

        Assert.Equal((At(12), At(5)), ((await TwoAsync()).DueAt, (await TwoAsync()).AcceptDueAt));
        await VerifiedAsync();
    }

    [Fact]
    public async Task Handed_over_since_it_is_to_be_accepted_by_when_that_was()
    {
        await _bot.AdvanceToAsync("2026-03-10T09:00");
        await _bot.AskAsync(Head, "chuyển 1 cho Quý vì đồng chí Lan đi học");
        await _bot.AskAsync(Head, "đồng ý");
        await _bot.AskAsync(Head, "dời hạn 1 sang 10/3");
        Assert.Equal(At(10), (await OneAsync()).AcceptDueAt);
        await _bot.AskAsync(Head, "dời hạn 1 sang 25/3");

        Assert.Equal((At(25), At(11)), ((await OneAsync()).DueAt, (await OneAsync()).AcceptDueAt));
    }

    private static DateTimeOffset At(int day) => new(2026, 3, day, 17, 0, 0, TimeSpan.FromHours(7));

    private Task<Assignment> TwoAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 2));

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));

    private Task<DateTimeOffset> AnchorAsync() => _bot.Store.ReadAsync(async db =>
    {
        var one = await db.Assignments.SingleAsync(a => a.Number == 1);
        return await db.Reminders.Where(r => r.AssignmentId == one.Id && r.Ladder == ReminderLadder.Deadline).Select(r => r.AnchorAt).SingleAsync();
    });

    private Task<EventKind> LastKindAsync() => _bot.Store.ReadAsync(async db =>
    {
        var one = await db.Assignments.SingleAsync(a => a.Number == 1);
        return await db.AssignmentEvents.Where(e => e.AssignmentId == one.Id).OrderByDescending(e => e.Number).Select(e => e.Kind).FirstAsync();
    });

    private Task<ExtensionState> StateAsync() => _bot.Store.ReadAsync(db => db.ExtensionRequests.Select(r => r.State).SingleAsync());

    private async Task VerifiedAsync() =>
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
}
