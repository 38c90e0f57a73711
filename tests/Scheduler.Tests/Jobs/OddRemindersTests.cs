using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

/// <summary>Rows put back, changed by hand or without a reader hold up nobody else's.</summary>
public sealed class OddRemindersTests
{
    /// <summary>The rows' own count of moves cannot tell: a backup of one table put back, a row set by hand.</summary>
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_rung_whose_row_is_put_back_is_not_said_again_and_holds_up_nobody(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-20");
        await office.AcceptAsync("Tư", 1);
        office.GoTo("2026-03-11 07:30");
        var before = await office.Store.ReadAsync(db => db.Reminders.AsNoTracking().ToListAsync());
        await office.RemindAsync();
        var after = await office.Store.ReadAsync(db => db.Reminders.AsNoTracking().OrderBy(r => r.Id).ToListAsync());
        await office.Store.WriteAsync(db =>
        {
            db.Reminders.UpdateRange(before);
            return Task.CompletedTask;
        });
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu", "2026-03-17");
        await office.AcceptAsync("Quý", 2);

        office.GoTo("2026-03-12 07:30");
        await office.RemindAsync();

        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Single(await office.ToldAsync("Quý"));
        var now = await office.Store.ReadAsync(db => db.Reminders.AsNoTracking().Where(r => r.AssignmentId == after[0].AssignmentId).OrderBy(r => r.Id).ToListAsync());
        Assert.Equal(after.Select(r => (r.Step, r.DueAt)), now.Select(r => (r.Step, r.DueAt)));
    }

    [Fact]
    public async Task A_person_nobody_can_reach_leaves_a_row_operators_see()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
        var tu = office.Person("Tư");
        await office.Store.WriteAsync(db => db.ChannelAccounts.Where(a => a.PersonId == tu).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsReachable, false)));

        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();

        var row = await office.Store.ReadAsync(db => db.Outbox.SingleAsync(m => m.PersonId == tu && m.Class == OutboxClass.Reminder));
        Assert.Equal(DeadReason.NoChannel, row.DeadReason);
    }

    [Fact]
    public async Task What_is_owed_to_people_without_an_account_claims_no_channel_and_is_each_ones_own()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.Store.WriteAsync(db => db.ChannelAccounts.ExecuteDeleteAsync());
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Rà soát hợp đồng", "2026-03-12");

        var rows = await office.Store.ReadAsync(db => db.Outbox.Where(m => m.DeadReason == DeadReason.NoChannel).ToListAsync());
        Assert.True(rows.Count > 1);
        Assert.DoesNotContain(rows, m => m.Channel == Channel.Playground);
        Assert.Equal(rows.Select(m => m.PersonId).Distinct().Count(), rows.Select(m => m.RecipientKey).Distinct().Count());
        Assert.DoesNotContain(rows, m => m.NextAttemptAt is not null);
    }

    /// <summary>Sending hours narrowed by the operator leave rows behind that wait for a rung their ladder no longer has.</summary>
    [Fact]
    public async Task A_rung_that_has_no_place_any_more_is_said_and_stops_nobody_elses()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00");
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
        await office.AcceptAsync("Quý", 2);
        await ChangeDeadlineRowAsync(office, "Tư", r => (r.Step, r.AnchorAt, r.DueAt) = ("due", SmallOffice.At("2026-03-02 22:30"), SmallOffice.At("2026-03-03 07:30")));

        office.GoTo("2026-03-11 07:30");
        await office.RemindAsync();

        Assert.Single(await office.ToldAsync("Tư"));
        Assert.Single(await office.ToldAsync("Quý"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_row_nobody_can_decide_on_is_left_and_seen_and_the_others_are_reminded(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-02 09:00", kind);
        await office.AssignAsync("Khánh", "Tư", "Lập báo cáo tháng", "2026-03-12");
        await office.AssignAsync("Khánh", "Quý", "Gửi số liệu", "2026-03-12");
        await office.AcceptAsync("Tư", 1);
        await office.AcceptAsync("Quý", 2);
        await ChangeDeadlineRowAsync(office, "Tư", r => r.AnchorAt = DateTimeOffset.MinValue);

        office.GoTo("2026-03-11 07:30");
        var failure = await Assert.ThrowsAsync<AggregateException>(() => office.RemindAsync());

        Assert.Contains("1 left out", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await office.ToldAsync("Tư"));
        Assert.Single(await office.ToldAsync("Quý"));
    }

    private static Task ChangeDeadlineRowAsync(SmallOffice office, string person, Action<Reminder> change) => office.Store.WriteAsync(async db =>
    {
        var id = office.Person(person);
        change(await db.Reminders.AsTracking().SingleAsync(r => r.PersonId == id && r.Ladder == ReminderLadder.Deadline));
    });
}
