using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// After a day has become off, or worked: every rung and term that is still open is computed anew, at once; then, in sending hours,
/// whoever has work due on such a day is told, in one message. Deadlines themselves stand. Stopped half way it begins again:
/// what is right already is left alone, and nobody is told twice.
/// </summary>
public sealed class ApplyCalendarChange(Store store, OfficeCache cache, OfficeClock clock, CalendarNotices notices, HistoryKey key, ILogger<ApplyCalendarChange> log)
{
    private readonly History _history = new(key);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var owed = await store.ReadAsync(db => CalendarChange.OwedAsync(db, cancellationToken), cancellationToken);
        if (owed.Count == 0)
        {
            return;
        }

        var office = await store.ReadAsync(db => cache.GetAsync(db, cancellationToken), cancellationToken);
        var failures = new ItemFailures(log);
        foreach (var change in owed)
        {
            await failures.TryAsync(change.Id, () => ApplyAsync(change, office, cancellationToken), cancellationToken);
        }

        failures.ThrowIfAny();
    }

    private async Task ApplyAsync(CalendarChange change, Office office, CancellationToken cancellationToken)
    {
        if (!change.IsComputed)
        {
            await ComputeRungsAsync(office.Calendar, cancellationToken);
            await ComputeTermsAsync(office.Calendar, cancellationToken);
            await store.WritePatientlyAsync(db => change.ComputedAsync(db, cancellationToken), cancellationToken);
        }

        if (office.Calendar.MaySendAt(clock.GetUtcNow()))
        {
            await notices.TellAsync(change, office, cancellationToken);
            await store.WritePatientlyAsync(db => change.SettleAsync(db, cancellationToken), cancellationToken);
        }
    }

    /// <summary>A row moves only if it is still what was read: whoever submitted, silenced or re-armed it meanwhile wins.</summary>
    private async Task ComputeRungsAsync(OfficeCalendar calendar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = await store.ReadAsync(
            db => db.Reminders.Where(r => r.DueAt != null).OrderBy(r => r.DueAt).Select(r => r.Id).ToListAsync(cancellationToken), cancellationToken);
        await store.WriteInPiecesAsync(
            ids,
            async (db, piece) =>
            {
                var rows = await db.Reminders.AsNoTracking().Where(r => piece.Contains(r.Id) && r.DueAt != null).ToListAsync(cancellationToken);
                foreach (var row in rows)
                {
                    var rung = Ladder.Anew(row, calendar, now);
                    if (rung?.DueAt == row.DueAt && rung?.Step == row.Step)
                    {
                        continue;
                    }

                    var (step, dueAt) = (rung?.Step ?? row.Step, rung?.DueAt);
                    await db.Reminders
                        .Where(r => r.Id == row.Id && r.DueAt == row.DueAt && r.Step == row.Step && r.Round == row.Round)
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(r => r.Step, step).SetProperty(r => r.DueAt, dueAt).SetProperty(r => r.Round, r => r.Round + 1),
                            cancellationToken);
                }
            },
            cancellationToken);
    }

    /// <summary>
    /// By when what is not accepted yet was to be accepted: the end of the next working day, whichever that is now. A step of the
    /// program's own in the history of each; whoever accepts meanwhile wins, and the piece is read again.
    /// </summary>
    private async Task ComputeTermsAsync(OfficeCalendar calendar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = await store.ReadAsync(
            db => db.Assignments.Where(a => a.State == AssignmentState.AwaitingAcceptance).Select(a => a.Id).ToListAsync(cancellationToken), cancellationToken);
        await store.WriteInPiecesAsync(
            ids,
            async (db, piece) =>
            {
                var rows = await db.Assignments.AsTracking()
                    .Where(a => piece.Contains(a.Id) && a.State == AssignmentState.AwaitingAcceptance)
                    .ToListAsync(cancellationToken);
                var given = await AcceptanceTerm.GivenAtAsync(db, piece, cancellationToken);
                foreach (var row in rows)
                {
                    var term = AcceptanceTerm.Of(row, given, calendar);
                    if (term != row.AcceptDueAt)
                    {
                        row.AcceptDueAt = term;
                        _history.Append(db, row, EventKind.CalendarChanged, now, personId: null, channel: null, new EventPayload { DueAt = term });
                    }
                }
            },
            cancellationToken);
    }
}
