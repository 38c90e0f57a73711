using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

public sealed class ApplyCalendarChangeTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_new_day_off_moves_the_rungs_and_the_one_who_has_work_due_then_is_told_once(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-20");
        await AcceptAsync(office, ("Tư", 1), ("Quý", 2));
        Assert.Equal("before-7", (await DeadlineRowAsync(office, 1)).Step);
        Assert.Equal(At("2026-03-03 07:30"), (await DeadlineRowAsync(office, 1)).DueAt);

        await TurnAsync(office, "2026-03-12", isWorking: false, "nghỉ theo thông báo");
        await RunAsync(office);
        await RunAsync(office);

        // 11/3 is the day before the deadline now, so seven working days before it are 2/3, which is over.
        Assert.Equal(At("2026-03-02 07:30"), (await DeadlineRowAsync(office, 1)).DueAt);
        Assert.Equal(At("2026-03-10 07:30"), (await DeadlineRowAsync(office, 2)).DueAt);
        var told = Assert.Single(await office.ToldAsync("Tư"));
        Assert.Equal(
            """
            Lịch làm việc thay đổi
            Thứ Năm, 12/3/2026: ngày nghỉ (nghỉ theo thông báo).
            Việc đồng chí đang thực hiện có hạn vào ngày này:
            NV-1 Lập báo cáo tháng – hạn 17:00 thứ Năm, 12/3/2026
            Thời hạn giữ nguyên, không tự dời; các lần nhắc đã tính lại theo lịch mới.
            Cần thêm thời gian, nhắn ví dụ: xin gia hạn 1 tới … vì …
            """,
            told);
        Assert.Contains("giao có hạn vào ngày này", Assert.Single(await office.ToldAsync("Khánh")), StringComparison.Ordinal);
        Assert.Empty(await office.ToldAsync("Quý"));
        Assert.Empty(await OwedAsync(office));
        var assignment = await office.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));
        Assert.Equal(At("2026-03-12 17:00"), assignment.DueAt);
    }

    [Fact]
    public async Task At_night_the_rungs_move_at_once_and_people_are_told_in_the_morning()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await AcceptAsync(office, ("Tư", 1));
        office.GoTo("2026-03-02 22:30");
        await TurnAsync(office, "2026-03-20", isWorking: false, "nghỉ");
        await RunAsync(office);

        Assert.Equal(At("2026-03-10 07:30"), (await DeadlineRowAsync(office, 1)).DueAt);
        Assert.Empty(await office.ToldAsync("Tư"));
        office.GoTo("2026-03-03 07:00");
        await RunAsync(office);
        Assert.Single(await office.ToldAsync("Tư"));
    }

    [Fact]
    public async Task Begun_again_after_a_stop_half_way_nobody_is_told_twice()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await TurnAsync(office, "2026-03-20", isWorking: false, "nghỉ");
        var change = Assert.Single(await OwedAsync(office));
        var picture = await office.Store.ReadAsync(db => office.Get<OfficeCache>().GetAsync(db));
        await office.Get<CalendarNotices>().TellAsync(change, picture, CancellationToken.None);

        await Task.WhenAll(RunAsync(office), RunAsync(office));

        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Empty(await OwedAsync(office));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_is_not_accepted_yet_has_until_the_next_day_that_is_really_worked(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await TurnAsync(office, "2026-03-03", isWorking: false, "nghỉ");
        await RunAsync(office);

        var assignment = await office.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal(At("2026-03-04 17:00"), assignment.AcceptDueAt);
        var nudge = await office.Store.ReadAsync(db => db.Reminders.SingleAsync(r => r.Ladder == ReminderLadder.Acceptance));
        Assert.Equal(At("2026-03-04 07:30"), nudge.DueAt);
        var step = await office.Store.ReadAsync(db => db.AssignmentEvents.SingleAsync(e => e.Number == 2));
        Assert.Equal((EventKind.CalendarChanged, null), (step.Kind, step.PersonId));
        Assert.Empty(await office.Store.ReadAsync(db => VerifyHistory.RunAsync(db, new History(SmallOffice.Key))));
        Assert.IsType<StepResult.Done>(await office.StepAsync("Tư", act => new AcceptAssignment(1, Version: 1).RunAsync(act)));
        Assert.Empty(await office.Store.ReadAsync(db => VerifyHistory.RunAsync(db, new History(SmallOffice.Key))));
    }

    /// <summary>Who took it over this morning has until tomorrow, whenever it was first issued.</summary>
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_was_passed_on_is_to_be_accepted_by_when_it_was_passed_on(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Hoàn", "Tư", "Lập báo cáo tháng", "2026-03-27");
        await AcceptAsync(office, ("Tư", 1));
        office.GoTo("2026-03-11 09:00");
        Assert.IsType<StepResult.Done>(await office.StepAsync("Hoàn", act => new HandOver(1, office.Person("Hạnh"), "đi học", null, null).RunAsync(act)));
        var before = await office.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal(At("2026-03-12 17:00"), before.AcceptDueAt);

        await TurnAsync(office, "2026-03-20", isWorking: false, "nghỉ");
        await RunAsync(office);

        var after = await office.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal(before.AcceptDueAt, after.AcceptDueAt);
    }

    [Fact]
    public async Task Handed_in_work_is_left_in_peace()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await office.StepAsync("Tư", act => new SubmitProduct(1, new Product("đã gửi", null, null, [])).RunAsync(act));
        await TurnAsync(office, "2026-03-20", isWorking: false, "nghỉ");
        await RunAsync(office);

        Assert.Null((await DeadlineRowAsync(office, 1)).DueAt);
        Assert.Empty(await office.ToldAsync("Tư"));
    }

    private static DateTimeOffset At(string local) => SmallOffice.At(local);

    private static Task RunAsync(SmallOffice office) => office.Get<ApplyCalendarChange>().RunAsync(CancellationToken.None);

    private static Task<IReadOnlyList<CalendarChange>> OwedAsync(SmallOffice office) =>
        office.Store.ReadAsync(db => CalendarChange.OwedAsync(db, CancellationToken.None));

    private static Task<Reminder> DeadlineRowAsync(SmallOffice office, int number) => office.Store.ReadAsync(async db =>
    {
        var id = await db.Assignments.Where(a => a.Number == number).Select(a => a.Id).SingleAsync();
        return await db.Reminders.SingleAsync(r => r.AssignmentId == id && r.Ladder == ReminderLadder.Deadline);
    });

    private static async Task AcceptAsync(SmallOffice office, params (string Person, int Number)[] all)
    {
        foreach (var (person, number) in all)
        {
            await office.StepAsync(person, act => new AcceptAssignment(number).RunAsync(act));
        }
    }

    /// <summary>What an import of a holiday file leaves behind.</summary>
    private static Task TurnAsync(SmallOffice office, string day, bool isWorking, string name) => office.Store.WriteAsync(async db =>
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        db.Holidays.Add(new Holiday { Date = date, IsWorkingDay = isWorking, Name = name, Confirmed = true });
        CalendarChange.Owe(db, [new ChangedDay(date, isWorking, name)]);
        await office.Store.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
    });
}
