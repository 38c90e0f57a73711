using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>A rung that is due, with what is needed to say it and to be sure it is still owed.</summary>
public sealed record DueReminder
{
    public required Reminder Reminder { get; init; }

    public required int Number { get; init; }

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

    /// <summary>Nothing reminds of a request but what its receiver asked for himself.</summary>
    public bool IsCooperation { get; init; }

    public bool IsBlocked { get; init; }

    public bool IsTransferAsked { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Past its deadline only because an answer asked for in time has not come, or waived: nobody is told that it is late.</summary>
    public bool IsExcused { get; init; }

    /// <summary>False once the step it would ask for has been taken.</summary>
    public bool IsOwed => Reminder.Ladder switch
    {
        ReminderLadder.Acceptance => State == AssignmentState.AwaitingAcceptance,
        ReminderLadder.Confirmation => State is AssignmentState.Submitted or AssignmentState.Declined || IsTransferAsked,
        _ => State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress
            && !(IsExcused && DeadlineLadder.DaysLate(Reminder.Step) > 0),
    };

    public static async Task<IReadOnlyList<DueReminder>> ReadAsync(
        ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Read(db, db.Reminders.AsNoTracking().Where(r => r.DueAt <= now)).ToListAsync(cancellationToken);

    /// <summary>The same rows as they stand now, those that are still due.</summary>
    public static async Task<IReadOnlyList<DueReminder>> ReadAsync(
        ReformBotDbContext db, IReadOnlyCollection<Guid> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Read(db, db.Reminders.AsNoTracking().Where(r => ids.Contains(r.Id) && r.DueAt <= now)).ToListAsync(cancellationToken);

    private static IQueryable<DueReminder> Read(ReformBotDbContext db, IQueryable<Reminder> due) =>
        from reminder in due
        join a in db.Assignments on reminder.AssignmentId equals a.Id
        select new DueReminder
        {
            Reminder = reminder,
            Number = a.Number,
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
            IsTransferAsked = a.TransferAskedAt != null,
            IssuedAt = a.IssuedAt,
            SubmittedAt = a.SubmittedAt,
            IsExcused = a.LateWaivedAt != null || a.WaitingSince <= a.DueAt,
        };
}
