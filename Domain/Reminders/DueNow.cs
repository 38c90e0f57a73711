using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>All that is due at an instant, of every kind: what one person is told of it is one message.</summary>
public sealed record DueNow(
    IReadOnlyList<DueReminder> Tasks, IReadOnlyList<DueCommitment> Commitments, IReadOnlyList<DueCheckIn> CheckIns, IReadOnlyList<DraftBatch> Drafts, Absences Absences)
{
    /// <summary>How far the units are with each instruction to many of which several lines are due, by the parent's id.</summary>
    public IReadOnlyDictionary<Guid, UnitsProgress> Parents { get; init; } = new Dictionary<Guid, UnitsProgress>();

    /// <summary>Leaves whose first hour has come.</summary>
    public IReadOnlyList<BegunLeave> Begun { get; init; } = [];

    public bool IsEmpty => Tasks.Count + Commitments.Count + CheckIns.Count + Drafts.Count + Begun.Count == 0;

    /// <summary>What is still due of that slice, as it stands now.</summary>
    public static async Task<DueNow> ReadAsync(
        ReformBotDbContext db, DueSlice slice, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await OthersAsync(db, office, now, slice.Rungs is null ? null : slice.Others, cancellationToken);
        if (slice.Rungs is not { } rungs)
        {
            return await WithParentsAsync(all with { Tasks = await DueReminder.ReadAsync(db, now, cancellationToken) }, db, now, cancellationToken);
        }

        var due = all with
        {
            Tasks = await DueReminder.ReadAsync(db, rungs, now, cancellationToken),
            Commitments = [.. all.Commitments.Where(c => slice.Others.Contains(c.Commitment.Id))],
            CheckIns = [.. all.CheckIns.Where(c => slice.Others.Contains(c.CheckIn.Id))],
            Drafts = [.. all.Drafts.Where(b => slice.Others.Contains(b.Id))],
        };
        return await WithParentsAsync(due, db, now, cancellationToken);
    }

    /// <summary>All that is due but assignments' rungs: never many.</summary>
    /// <param name="begun">Of which begun leaves it is read what waits; null for all.</param>
    internal static async Task<DueNow> OthersAsync(
        ReformBotDbContext db, Office office, DateTimeOffset now, IReadOnlyCollection<Guid>? begun, CancellationToken cancellationToken) => new(
        [],
        await DueCommitment.ReadAsync(db, now, cancellationToken),
        await DueCheckIn.ReadAsync(db, now, cancellationToken),
        await DraftsAsync(db, now, cancellationToken),
        await Absences.AtAsync(db, office.Calendar, now, cancellationToken))
    {
        Begun = await BegunLeave.ReadAsync(db, office.Roster, now, begun, cancellationToken),
    };

    internal DueNow OnlyTasks(IReadOnlyList<DueReminder> tasks) => this with { Tasks = tasks, Commitments = [], CheckIns = [], Drafts = [], Begun = [] };

    private static async Task<DueNow> WithParentsAsync(DueNow due, ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parents = due.Tasks.Where(t => t.ParentId is not null).Select(t => (Parent: t.ParentId!.Value, t.Number)).Distinct()
            .GroupBy(t => t.Parent).Where(lines => lines.Count() > 1).Select(lines => lines.Key).ToList();
        return due with { Parents = await UnitsProgress.ReadAsync(db, parents, now, cancellationToken) };
    }

    private static async Task<IReadOnlyList<DraftBatch>> DraftsAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.DraftBatches.AsNoTracking().Where(b => b.NextReminderAt <= now && b.State == DraftBatchState.Open).ToListAsync(cancellationToken);
}
