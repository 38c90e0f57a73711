using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>A rung that is due, with what is needed to say it and to be sure it is still owed.</summary>
public sealed record DueReminder
{
    public required Reminder Reminder { get; init; }

    public required int Number { get; init; }

    /// <summary>The instruction to many units this is one line of.</summary>
    public Guid? ParentId { get; init; }

    public required string Title { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required AssignmentState State { get; init; }

    /// <summary>The assignment's version when read: a rung is only moved while it is the same.</summary>
    public required int Version { get; init; }

    public required int EventCount { get; init; }

    public required Guid AssignerId { get; init; }

    public required Guid AssigneeId { get; init; }

    public required Guid AccountableId { get; init; }

    public Guid? DirectorId { get; init; }

    public required Guid UnitId { get; init; }

    public bool IsRestricted { get; init; }

    /// <summary>Who takes part in a restricted one or is named to read it; empty for any other.</summary>
    public IReadOnlyCollection<Guid> Readers { get; init; } = [];

    /// <summary>Nothing reminds of a request but what its receiver asked for himself.</summary>
    public bool IsCooperation { get; init; }

    public bool IsBlocked { get; init; }

    public DateTimeOffset? TransferAskedAt { get; init; }

    /// <summary>Since when a superior's word is asked for; null while none is.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    public bool IsTransferAsked => TransferAskedAt is not null;

    /// <summary>When its doer was given it.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Past its deadline only because an answer asked for in time has not come, or waived: nobody is told that it is late.</summary>
    public bool IsExcused { get; init; }

    /// <summary>Until when more time was asked for; null while nothing is asked.</summary>
    public DateTimeOffset? TimeAskedUntil { get; init; }

    public bool IsTimeAsked => TimeAskedUntil is not null && State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress;

    /// <summary>A substitute hears of a restricted one only what he may read himself.</summary>
    public bool MayBeReadBy(Guid personId) => !IsRestricted
        || personId == AssigneeId || personId == AssignerId || personId == DirectorId || Readers.Contains(personId);

    /// <summary>False once the step it would ask for has been taken.</summary>
    public bool IsOwed => Reminder.Ladder switch
    {
        ReminderLadder.Acceptance => State == AssignmentState.AwaitingAcceptance,
        ReminderLadder.Unaccepted => State == AssignmentState.AwaitingAcceptance && !IsExcused,
        ReminderLadder.TimeAsked or ReminderLadder.TimeRunningOut => IsTimeAsked || State == AssignmentState.Declined || IsTransferAsked,
        ReminderLadder.Confirmation => State is AssignmentState.Submitted or AssignmentState.Declined || IsTransferAsked,
        // Whoever has something else to do with it than the work asked to hear of it, however it stands.
        ReminderLadder.Snooze when Reminder.PersonId != AssigneeId => State is not (AssignmentState.Completed or AssignmentState.Withdrawn),
        _ => State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress
            && !(IsExcused && DeadlineLadder.DaysLate(Reminder.Step) > 0),
    };

    public static async Task<IReadOnlyList<DueReminder>> ReadAsync(
        ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await ReadAsync(db, db.Reminders.AsNoTracking().Where(r => r.DueAt <= now), cancellationToken);

    /// <summary>The same rows as they stand now, those that are still due.</summary>
    public static async Task<IReadOnlyList<DueReminder>> ReadAsync(
        ReformBotDbContext db, IReadOnlyCollection<Guid> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        await ReadAsync(db, db.Reminders.AsNoTracking().Where(r => ids.Contains(r.Id) && r.DueAt <= now), cancellationToken);

    internal static async Task<IReadOnlyList<DueReminder>> ReadAsync(
        ReformBotDbContext db, IQueryable<Reminder> due, CancellationToken cancellationToken)
    {
        var rows = await SinceGivenAsync(db, await Read(db, due).ToListAsync(cancellationToken), cancellationToken);
        var restricted = rows.Where(r => r.IsRestricted).Select(r => r.Reminder.AssignmentId).Distinct().ToList();
        if (restricted.Count == 0)
        {
            return rows;
        }

        var readers = (await db.Participants.AsNoTracking().Where(p => restricted.Contains(p.AssignmentId)).ToListAsync(cancellationToken))
            .ToLookup(p => p.AssignmentId, p => p.PersonId);
        return rows.ConvertAll(r => r.IsRestricted ? r with { Readers = [.. readers[r.Reminder.AssignmentId]] } : r);
    }

    // Whoever was handed it is waited for since then, not since it was first given to somebody else.
    private static async Task<List<DueReminder>> SinceGivenAsync(ReformBotDbContext db, List<DueReminder> rows, CancellationToken cancellationToken)
    {
        List<Guid> waiting = [.. rows.Where(r => r.State == AssignmentState.AwaitingAcceptance).Select(r => r.Reminder.AssignmentId).Distinct()];
        if (waiting.Count == 0)
        {
            return rows;
        }

        var given = await AcceptanceTerm.GivenAtAsync(db, waiting, cancellationToken);
        return rows.ConvertAll(r => given.TryGetValue(r.Reminder.AssignmentId, out var at) ? r with { IssuedAt = at } : r);
    }

    private static IQueryable<DueReminder> Read(ReformBotDbContext db, IQueryable<Reminder> due) =>
        from reminder in due
        join a in db.Assignments on reminder.AssignmentId equals a.Id
        select new DueReminder
        {
            Reminder = reminder,
            Number = a.Number,
            ParentId = a.ParentId,
            Title = a.Title,
            DueAt = a.DueAt,
            State = a.State,
            Version = a.Version,
            EventCount = a.EventCount,
            AssignerId = a.AssignerId,
            AssigneeId = a.AssigneeId,
            AccountableId = a.AccountableId,
            DirectorId = a.DirectorId,
            UnitId = a.UnitId,
            IsRestricted = a.IsRestricted,
            IsCooperation = a.IsCooperation,
            IsBlocked = a.BlockedAt != null,
            TransferAskedAt = a.TransferAskedAt,
            WaitingSince = a.WaitingSince,
            IssuedAt = a.IssuedAt,
            SubmittedAt = a.SubmittedAt,
            TimeAskedUntil = db.ExtensionRequests.Where(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open).Max(r => (DateTimeOffset?)r.DueAt),
            IsExcused = a.LateWaivedAt != null || a.WaitingSince <= a.DueAt,
        };
}
