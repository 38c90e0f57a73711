using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>
/// What a shared figure counts, and the same as lists, so that every number opens exactly what it counted: all that is open, and
/// what was completed this year. Parents, withdrawn and restricted ones and requests for co-operation are never counted.
/// </summary>
public sealed class CountedAssignments(ReformBotDbContext db, Roster roster, OfficeCalendar calendar, DateTimeOffset now)
{
    public static readonly AssignmentState[] Open =
        [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Declined];

    /// <summary>The unit and all below it, those that were merged or closed included: their work is not forgotten.</summary>
    public IReadOnlyList<Guid> UnitsUnder(Guid unitId) => [.. roster.Units.Where(u => roster.IsWithin(u.Id, unitId)).Select(u => u.Id)];

    public DateTimeOffset YearStart => calendar.At(new DateOnly(calendar.DateOf(now).Year, 1, 1), TimeOnly.MinValue);

    public IQueryable<Assignment> Of(Guid unitId)
    {
        var units = UnitsUnder(unitId);
        var yearStart = YearStart;
        return db.Assignments.AsNoTracking().Where(a => units.Contains(a.UnitId) && !a.IsCooperation && !a.IsRestricted
            && (Open.Contains(a.State) || (a.State == AssignmentState.Completed && a.CompletedAt >= yearStart)));
    }

    public IQueryable<Assignment> In(IQueryable<Assignment> counted, Box box) => box switch
    {
        Box.CompletedOnTime => OnTime(counted.Where(a => a.State == AssignmentState.Completed)),
        Box.CompletedLate => Late(counted.Where(a => a.State == AssignmentState.Completed)),
        Box.RunningLate => Late(counted.Where(a => a.State != AssignmentState.Completed)),
        Box.RunningOnTime => OnTime(counted.Where(a => a.State != AssignmentState.Completed && a.DueAt != null)),
        _ => counted.Where(a => a.State != AssignmentState.Completed && a.DueAt == null),
    };

    /// <summary>Completed late or running late; what waits for a superior's word, and what was waived, is neither.</summary>
    public IQueryable<Assignment> Late(IQueryable<Assignment> counted) => counted.Where(a => a.LateWaivedAt == null
        && (a.State == AssignmentState.Completed || a.State == AssignmentState.Submitted ? (a.SubmittedAt ?? now) > a.DueAt : (a.WaitingSince ?? now) > a.DueAt));

    private IQueryable<Assignment> OnTime(IQueryable<Assignment> counted) => counted.Where(a => a.DueAt == null || a.LateWaivedAt != null
        || (a.State == AssignmentState.Completed || a.State == AssignmentState.Submitted ? (a.SubmittedAt ?? now) <= a.DueAt : (a.WaitingSince ?? now) <= a.DueAt));

    /// <summary>Open, not handed in, and due by the end of the running week.</summary>
    public IQueryable<Assignment> DueThisWeek(IQueryable<Assignment> counted)
    {
        var nextMonday = calendar.At(ReportWeek.Of(calendar.DateOf(now)).Monday.AddDays(7), TimeOnly.MinValue);
        return counted.Where(a => a.DueAt >= now && a.DueAt < nextMonday
            && (a.State == AssignmentState.AwaitingAcceptance || a.State == AssignmentState.InProgress));
    }

    /// <summary>Asked to be reconsidered and not decided yet.</summary>
    public static IQueryable<Assignment> HandedBack(IQueryable<Assignment> counted) => counted.Where(a => a.State == AssignmentState.Declined);

    public static IQueryable<Assignment> LateToAccept(IQueryable<Assignment> counted, DateTimeOffset now) =>
        counted.Where(a => a.State == AssignmentState.AwaitingAcceptance && a.AcceptDueAt < now);

    public static IQueryable<Assignment> Blocked(IQueryable<Assignment> counted) =>
        counted.Where(a => a.BlockedAt != null && a.State != AssignmentState.Completed);

    /// <summary>The boxes of every unit, in one pass of the table.</summary>
    public async Task<IReadOnlyDictionary<Guid, BoxCounts>> BoxesAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var rows = await Of(unitId)
            .Select(a => new
            {
                a.UnitId,
                IsCompleted = a.State == AssignmentState.Completed,
                HasDeadline = a.DueAt != null,
                IsLate = a.DueAt != null && a.LateWaivedAt == null
                    && (a.State == AssignmentState.Completed || a.State == AssignmentState.Submitted
                        ? (a.SubmittedAt ?? now) > a.DueAt : (a.WaitingSince ?? now) > a.DueAt),
            })
            .GroupBy(a => a)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Key.UnitId).ToDictionary(
            unit => unit.Key,
            unit => unit.Aggregate(BoxCounts.None, (sum, r) => sum.With(BoxOf(r.Key.IsCompleted, r.Key.HasDeadline, r.Key.IsLate), r.Count)));
    }

    private static Box BoxOf(bool isCompleted, bool hasDeadline, bool isLate) => (isCompleted, hasDeadline, isLate) switch
    {
        (true, _, false) => Box.CompletedOnTime,
        (true, _, true) => Box.CompletedLate,
        (false, false, _) => Box.NoDeadline,
        (false, true, false) => Box.RunningOnTime,
        (false, true, true) => Box.RunningLate,
    };
}
