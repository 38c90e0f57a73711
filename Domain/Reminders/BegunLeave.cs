using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>A leave whose first hour has come, and what then waits for a decision of the one away.</summary>
public sealed record BegunLeave(Leave Leave, IReadOnlyList<DueReminder> Waiting)
{
    private static readonly ReminderLadder[] Deciding = [ReminderLadder.Confirmation, ReminderLadder.TimeAsked, ReminderLadder.TimeRunningOut];

    public static async Task<IReadOnlyList<BegunLeave>> ReadAsync(ReformBotDbContext db, Roster roster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var begun = new List<BegunLeave>();
        foreach (var leave in await db.Leaves.AsNoTracking().Where(l => l.TellStandInAt <= now).OrderBy(l => l.Id).ToListAsync(cancellationToken))
        {
            begun.Add(new BegunLeave(leave, roster.Find(leave.PersonId) is { } away ? await WaitingAsync(db, roster, away, cancellationToken) : []));
        }

        return begun;
    }

    /// <summary>Each once, by the rung that is said of it, whether or not that one is due.</summary>
    private static async Task<IReadOnlyList<DueReminder>> WaitingAsync(ReformBotDbContext db, Roster roster, RosterPerson away, CancellationToken cancellationToken)
    {
        var decisions = WaitingForReader.DecisionsOf(db, roster, away).Where(a => a.AssigneeId != away.Id).Select(a => a.Id);
        var rungs = db.Reminders.AsNoTracking().Where(r => decisions.Contains(r.AssignmentId) && Deciding.Contains(r.Ladder));
        return [.. (await DueReminder.ReadAsync(db, rungs, cancellationToken)).Where(r => r.IsOwed).OrderByDescending(r => r.Reminder.Ladder).DistinctBy(r => r.Number)];
    }
}
