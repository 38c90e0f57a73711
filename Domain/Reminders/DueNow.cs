using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>All that is due at an instant, of every kind: what one person is told of it is one message.</summary>
public sealed record DueNow(
    IReadOnlyList<DueReminder> Tasks, IReadOnlyList<DueCommitment> Commitments, IReadOnlyList<DueCheckIn> CheckIns, IReadOnlyList<DraftBatch> Drafts, Absences Absences)
{
    public bool IsEmpty => Tasks.Count + Commitments.Count + CheckIns.Count + Drafts.Count == 0;

    public static async Task<DueNow> ReadAsync(ReformBotDbContext db, Office office, DateTimeOffset now, CancellationToken cancellationToken) => new(
        await DueReminder.ReadAsync(db, now, cancellationToken),
        await DueCommitment.ReadAsync(db, now, cancellationToken),
        await DueCheckIn.ReadAsync(db, now, cancellationToken),
        await DraftsAsync(db, now, cancellationToken),
        await Absences.OnAsync(db, office.Calendar.DateOf(now), cancellationToken));

    /// <summary>What is still due of these people's, as it stands now.</summary>
    public static async Task<DueNow> ReadAgainAsync(
        ReformBotDbContext db, IReadOnlyList<PersonalReminder> piece, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rungs = piece.SelectMany(p => p.Moves).Select(m => m.From.Reminder.Id).ToList();
        var others = piece.SelectMany(p => p.Follows).Select(f => f.Id).ToHashSet();
        return new DueNow(
            await DueReminder.ReadAsync(db, rungs, now, cancellationToken),
            [.. (await DueCommitment.ReadAsync(db, now, cancellationToken)).Where(c => others.Contains(c.Commitment.Id))],
            [.. (await DueCheckIn.ReadAsync(db, now, cancellationToken)).Where(c => others.Contains(c.CheckIn.Id))],
            [.. (await DraftsAsync(db, now, cancellationToken)).Where(b => others.Contains(b.Id))],
            await Absences.OnAsync(db, office.Calendar.DateOf(now), cancellationToken));
    }

    private static async Task<IReadOnlyList<DraftBatch>> DraftsAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.DraftBatches.AsNoTracking().Where(b => b.NextReminderAt <= now && b.State == DraftBatchState.Open).ToListAsync(cancellationToken);
}
