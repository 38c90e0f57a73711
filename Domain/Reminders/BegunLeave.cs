using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>A leave whose first hour has come, and what then waits for a decision of the one away.</summary>
public sealed record BegunLeave(Leave Leave, IReadOnlyList<DueReminder> Waiting)
{
    private static readonly ReminderLadder[] Deciding = [ReminderLadder.Confirmation, ReminderLadder.TimeAsked, ReminderLadder.TimeRunningOut];

    /// <param name="only">Of these leaves; null for all.</param>
    public static async Task<IReadOnlyList<BegunLeave>> ReadAsync(
        ReformBotDbContext db, Roster roster, DateTimeOffset now, IReadOnlyCollection<Guid>? only, CancellationToken cancellationToken)
    {
        var begun = new List<BegunLeave>();
        foreach (var leave in await db.Leaves.AsNoTracking().Where(l => l.TellStandInAt <= now).OrderBy(l => l.Id).ToListAsync(cancellationToken))
        {
            if (only?.Contains(leave.Id) == false)
            {
                continue;
            }

            begun.Add(new BegunLeave(leave, roster.Find(leave.PersonId) is { } away ? await WaitingAsync(db, roster, away, cancellationToken) : []));
        }

        return begun;
    }

    /// <summary>Each once, by the rung that is said of it, whether or not that one is due.</summary>
    private static async Task<IReadOnlyList<DueReminder>> WaitingAsync(ReformBotDbContext db, Roster roster, RosterPerson away, CancellationToken cancellationToken)
    {
        // Each by an index of its own: as one condition they read the whole table.
        var (me, gave) = (away.Id, roster.AnswersFor(away));
        var waiting = WaitingForReader.DecisionsOf(db, roster, away).Where(a => a.AssigneeId != me);
        List<Guid> decisions =
        [
            .. await waiting.Where(a => gave.Contains(a.AssignerId)).Select(a => a.Id).ToListAsync(cancellationToken),
            .. await waiting.Where(a => a.DirectorId == me).Select(a => a.Id).ToListAsync(cancellationToken),
            .. await waiting.Where(a => a.ArbiterId != null && gave.Contains(a.ArbiterId.Value)).Select(a => a.Id).ToListAsync(cancellationToken),
        ];
        var rungs = db.Reminders.AsNoTracking().Where(r => decisions.Contains(r.AssignmentId) && Deciding.Contains(r.Ladder));
        return [.. (await DueReminder.ReadAsync(db, rungs, cancellationToken)).Where(r => r.IsOwed).OrderByDescending(r => r.Reminder.Ladder).DistinctBy(r => r.Number)];
    }
}
