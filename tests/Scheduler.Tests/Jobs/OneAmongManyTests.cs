using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

/// <summary>Promise 3 where the program speaks by itself: what goes wrong with one person's message holds up nobody else's, and operators see it.</summary>
public sealed class OneAmongManyTests
{
    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_held_notice_that_cannot_be_read_keeps_nobody_from_hearing_his_not_even_its_own_person(StoreKind kind)
    {
        await using var office = await HeldForTwoAsync(kind);
        var tu = office.Person("Tư");
        await office.Store.WriteAsync(db => db.HeldNotices.Where(n => n.PersonId == tu).OrderBy(n => n.Position).Take(1)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Message, "{")));

        await Assert.ThrowsAsync<AggregateException>(() => office.Get<SendHeldNotices>().RunAsync(CancellationToken.None));

        Assert.Contains("NV-3", Assert.Single(await HeardAsync(office, "Quý")), StringComparison.Ordinal);
        Assert.Contains("NV-2", Assert.Single(await HeardAsync(office, "Tư")), StringComparison.Ordinal);
        Assert.Equal("{", (await office.Store.ReadAsync(db => db.HeldNotices.SingleAsync())).Message);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_held_notice_that_is_owed_already_is_not_owed_twice_and_holds_up_nobody(StoreKind kind)
    {
        await using var office = await HeldForTwoAsync(kind);
        var tu = office.Person("Tư");
        var held = await office.Store.ReadAsync(db => db.HeldNotices.Where(n => n.PersonId == tu).OrderBy(n => n.Position).LastAsync());
        await office.Store.WriteAsync(db => office.Store.Mailbox.TellAsync(db, tu, OutgoingMessage.Of("đã nói"), OutboxClass.Answer, held.DedupeKey));

        await office.Get<SendHeldNotices>().RunAsync(CancellationToken.None);

        Assert.Contains("NV-3", Assert.Single(await HeardAsync(office, "Quý")), StringComparison.Ordinal);
        Assert.Contains("NV-1", (await HeardAsync(office, "Tư"))[^1], StringComparison.Ordinal);
        Assert.Equal(0, await office.Store.ReadAsync(db => db.HeldNotices.CountAsync()));
    }

    [Fact]
    public async Task What_is_said_in_the_morning_s_first_minute_does_not_overtake_the_night()
    {
        await using var office = await HeldForTwoAsync(StoreKind.Sqlite);
        await office.StepAsync("Khánh", act => new WithdrawAssignment(2, "không cần nữa").RunAsync(act));
        Assert.Empty(await HeardAsync(office, "Tư"));

        await office.Get<SendHeldNotices>().RunAsync(CancellationToken.None);

        Assert.Contains("NV-1", Assert.Single(await HeardAsync(office, "Tư")), StringComparison.Ordinal);
    }

    /// <summary>Thousands whose rungs say nothing on one morning are no one piece of work.</summary>
    [Fact]
    public async Task Rungs_that_say_nothing_move_each_by_itself()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Tư", "Rà soát thủ tục", "2026-03-12");
        await office.AcceptAsync("Tư", 1, 2);
        await office.LeaveAsync("Tư", "2026-03-03", "2026-03-20", substitute: null);
        office.GoTo("2026-03-11 07:30");
        var (now, people) = (office.Now, await office.Store.ReadAsync(db => office.Get<OfficeCache>().GetAsync(db)));
        var due = await office.Store.ReadAsync(db => DueNow.ReadAsync(db, DueSlice.Everything, people, now, CancellationToken.None));

        var plan = ReminderPlan.Of(due, people, now, (_, bug) => throw bug);

        Assert.Equal(due.Tasks.Count, plan.Count(p => p.PersonId == Guid.Empty && p.Moves.Count == 1));
        Assert.True(due.Tasks.Count >= 2);
        await office.RemindAsync();
        Assert.Empty(await office.ToldAsync("Tư"));
    }

    [Fact]
    public async Task Who_cannot_be_told_of_a_changed_day_keeps_nobody_else_from_it_and_is_told_once_it_can_be()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-13");
        await office.Store.WriteAsync(db =>
        {
            CalendarChange.Owe(db, [new ChangedDay(new DateOnly(2026, 3, 12), IsWorkingDay: false, "nghỉ")]);
            return Task.CompletedTask;
        });
        await office.Store.WriteAsync(db =>
        {
            CalendarChange.Owe(db, [new ChangedDay(new DateOnly(2026, 3, 13), IsWorkingDay: false, "nghỉ")]);
            return Task.CompletedTask;
        });
        await RefuseAsync(office, $"%:{office.Person("Tư"):N}");

        await Assert.ThrowsAsync<AggregateException>(() => office.Get<ApplyCalendarChange>().RunAsync(CancellationToken.None));
        Assert.Equal(2, (await office.ToldAsync("Khánh")).Count);
        Assert.Single(await office.ToldAsync("Quý"));

        await office.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Away" """));
        await office.Get<ApplyCalendarChange>().RunAsync(CancellationToken.None);
        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Equal(2, (await office.ToldAsync("Khánh")).Count);
    }

    [Fact]
    public async Task A_head_who_cannot_be_told_of_left_work_keeps_no_other_head_from_it()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-13");
        var (tu, quy) = (office.Person("Tư"), office.Person("Quý"));
        await office.Store.WriteAsync(async db =>
        {
            await db.People.Where(p => p.Id == tu || p.Id == quy).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false));
            await office.Store.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        });

        foreach (var (leaver, other) in new[] { (tu, quy), (quy, tu) })
        {
            await RefuseAsync(office, $"left:{leaver:N}%");
            await Assert.ThrowsAsync<AggregateException>(() => office.Get<TellOfLeftWork>().RunAsync(CancellationToken.None));
            var told = await office.Store.ReadAsync(db => db.Outbox.Where(m => m.DedupeKey.StartsWith("left:")).ToListAsync());
            Assert.StartsWith($"left:{other:N}", Assert.Single(told).DedupeKey, StringComparison.Ordinal);
            await office.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Away" """));
            await office.Store.WriteAsync(db => db.Outbox.Where(m => m.DedupeKey.StartsWith("left:")).ExecuteDeleteAsync());
        }
    }

    /// <summary>Given in the evening, hours after anybody wrote: two to Tư, one to Quý, and it is morning now.</summary>
    private static async Task<SmallOffice> HeldForTwoAsync(StoreKind kind)
    {
        var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        office.GoTo("2026-03-02 21:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Tư", "Rà soát thủ tục", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-13");
        var (tu, quy) = (office.Person("Tư"), office.Person("Quý"));
        Assert.Equal(3, await office.Store.ReadAsync(db => db.HeldNotices.CountAsync(n => n.PersonId == tu || n.PersonId == quy)));
        office.GoTo("2026-03-03 06:46");
        return office;
    }

    private static async Task<IReadOnlyList<string>> HeardAsync(SmallOffice office, string person)
    {
        var id = office.Person(person);
        var rows = await office.Store.ReadAsync(db => db.Outbox.Where(m => m.PersonId == id).OrderBy(m => m.Position).ToListAsync());
        return [.. rows.Select(m => PlainText.Of(MessageJson.Read<OutgoingMessage>(m.Message!)))];
    }

    /// <summary>Nothing whose key is like that can be owed.</summary>
    private static Task<int> RefuseAsync(SmallOffice office, string keys)
    {
        var trigger = $"""CREATE TRIGGER "Away" BEFORE INSERT ON "Outbox" WHEN NEW."DedupeKey" LIKE '{keys}' BEGIN SELECT RAISE(FAIL, 'away'); END""";
        return office.Store.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(trigger));
    }
}
