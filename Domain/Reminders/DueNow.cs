using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>All that is due at an instant, of every kind: what one person is told of it is one message.</summary>
public sealed record DueNow(
    IReadOnlyList<DueReminder> Tasks, IReadOnlyList<DueCommitment> Commitments, IReadOnlyList<DueCheckIn> CheckIns, IReadOnlyList<DraftBatch> Drafts, Absences Absences)
{
    /// <summary>Of the instructions to many units of which several lines are due, by the parent's id.</summary>
    public IReadOnlyDictionary<Guid, UnitsProgress> Parents { get; init; } = new Dictionary<Guid, UnitsProgress>();

    public bool IsEmpty => Tasks.Count + Commitments.Count + CheckIns.Count + Drafts.Count == 0;

    public static async Task<DueNow> ReadAsync(ReformBotDbContext db, Office office, DateTimeOffset now, CancellationToken cancellationToken) =>
        await WithParentsAsync(
            new DueNow(
                await DueReminder.ReadAsync(db, now, cancellationToken),
                await DueCommitment.ReadAsync(db, now, cancellationToken),
                await DueCheckIn.ReadAsync(db, now, cancellationToken),
                await DraftsAsync(db, now, cancellationToken),
                await Absences.AtAsync(db, office.Calendar, now, cancellationToken)),
            db,
            now,
            cancellationToken);

    /// <summary>What is still due of these people's, as it stands now.</summary>
    public static async Task<DueNow> ReadAgainAsync(
        ReformBotDbContext db, IReadOnlyList<PersonalReminder> piece, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rungs = piece.SelectMany(p => p.Moves).Select(m => m.From.Reminder.Id).ToList();
        var others = piece.SelectMany(p => p.Follows).Select(f => f.Id).ToHashSet();
        var due = new DueNow(
            await DueReminder.ReadAsync(db, rungs, now, cancellationToken),
            [.. (await DueCommitment.ReadAsync(db, now, cancellationToken)).Where(c => others.Contains(c.Commitment.Id))],
            [.. (await DueCheckIn.ReadAsync(db, now, cancellationToken)).Where(c => others.Contains(c.CheckIn.Id))],
            [.. (await DraftsAsync(db, now, cancellationToken)).Where(b => others.Contains(b.Id))],
            await Absences.AtAsync(db, office.Calendar, now, cancellationToken));
        return await WithParentsAsync(due, db, now, cancellationToken);
    }

    private static async Task<DueNow> WithParentsAsync(DueNow due, ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parents = due.Tasks.Where(t => t.ParentId is not null).Select(t => (Parent: t.ParentId!.Value, t.Number)).Distinct()
            .GroupBy(t => t.Parent).Where(lines => lines.Count() > 1).Select(lines => lines.Key).ToList();
        return due with { Parents = await UnitsProgress.ReadAsync(db, parents, now, cancellationToken) };
    }

    private static async Task<IReadOnlyList<DraftBatch>> DraftsAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.DraftBatches.AsNoTracking().Where(b => b.NextReminderAt <= now && b.State == DraftBatchState.Open).ToListAsync(cancellationToken);
}
