using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>
/// What a shared figure counts, and the same as lists, so that every number opens exactly what it counted: all that is open, and
/// what was completed this year. Parents, withdrawn and restricted ones and requests for co-operation are never counted.
/// </summary>
public sealed class CountedAssignments(ReformBotDbContext db, Roster roster, OfficeCalendar calendar, DateTimeOffset now)
{
    /// <summary>The unit and all below it, those that were merged or closed included: their work is not forgotten.</summary>
    public IReadOnlyList<Guid> UnitsUnder(Guid unitId) => [.. roster.Units.Where(u => roster.IsWithin(u.Id, unitId)).Select(u => u.Id)];

    public DateTimeOffset YearStart => calendar.YearStart(calendar.DateOf(now).Year);

    public DateTimeOffset CommitmentsSince => Commitment.LiveSince(calendar, now);

    public IQueryable<Assignment> Of(Guid unitId)
    {
        var units = UnitsUnder(unitId);
        var yearStart = YearStart;
        return db.Assignments.AsNoTracking().Where(a => units.Contains(a.UnitId) && !a.IsCooperation && !a.IsRestricted
            && (AssignmentStates.Open.Contains(a.State) || (a.State == AssignmentState.Completed && a.CompletedAt >= yearStart)));
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
    public IQueryable<Assignment> Late(IQueryable<Assignment> counted) => counted.Where(Standing.LateAt(now));

    private IQueryable<Assignment> OnTime(IQueryable<Assignment> counted)
    {
        // A database neither affirms nor denies that no deadline is past.
        var late = Standing.LateAt(now);
        var hasNone = Expression.Equal(Expression.Property(late.Parameters[0], nameof(Assignment.DueAt)), Expression.Constant(null));
        return counted.Where(Expression.Lambda<Func<Assignment, bool>>(Expression.OrElse(hasNone, Expression.Not(late.Body)), late.Parameters));
    }

    /// <summary>Open, not handed in, and due by the end of the running week.</summary>
    public IQueryable<Assignment> DueThisWeek(IQueryable<Assignment> counted)
    {
        var nextMonday = calendar.At(ReportWeek.Of(calendar.DateOf(now)).Monday.AddDays(7), TimeOnly.MinValue);
        return counted.Where(a => a.DueAt >= now && a.DueAt < nextMonday
            && AssignmentStates.Running.Contains(a.State));
    }

    /// <summary>Asked to be reconsidered and not decided yet.</summary>
    public static IQueryable<Assignment> HandedBack(IQueryable<Assignment> counted) => counted.Where(a => a.State == AssignmentState.Declined);

    public IQueryable<Assignment> LateToAccept(IQueryable<Assignment> counted) =>
        counted.Where(a => a.State == AssignmentState.AwaitingAcceptance && a.AcceptDueAt < now);

    public static IQueryable<Assignment> Blocked(IQueryable<Assignment> counted) =>
        counted.Where(a => a.BlockedAt != null && a.State != AssignmentState.Completed);

    /// <summary>What has a deadline, of every unit and authority, in one pass of the table.</summary>
    public async Task<IReadOnlyList<DueCount>> DueAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var late = Standing.LateAt(now);
        var rows = await Of(unitId).Where(a => a.DueAt != null)
            .GroupBy(a => new { a.UnitId, a.Authority, IsCompleted = a.State == AssignmentState.Completed })
            .Select(g => new { g.Key, Count = g.Count(), Late = g.AsQueryable().Count(late) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new DueCount(r.Key.UnitId, r.Key.Authority, r.Key.IsCompleted, r.Count, r.Late))];
    }

    /// <summary>The boxes of every unit, in one pass of the table.</summary>
    public async Task<IReadOnlyDictionary<Guid, BoxCounts>> BoxesAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var late = Standing.LateAt(now);
        var rows = await Of(unitId)
            .GroupBy(a => new { a.UnitId, IsCompleted = a.State == AssignmentState.Completed, HasDeadline = a.DueAt != null })
            .Select(g => new { g.Key, Count = g.Count(), Late = g.AsQueryable().Count(late) })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Key.UnitId).ToDictionary(unit => unit.Key, unit => unit.Aggregate(BoxCounts.None, (sum, r) => sum
            .With(r.Key.IsCompleted ? Box.CompletedOnTime : r.Key.HasDeadline ? Box.RunningOnTime : Box.NoDeadline, r.Count - r.Late)
            .With(r.Key.IsCompleted ? Box.CompletedLate : Box.RunningLate, r.Late)));
    }
}

/// <summary>So many of a unit's assignments with a deadline, and how many of them are late.</summary>
public sealed record DueCount(Guid UnitId, Authority Authority, bool IsCompleted, int Count, int Late);
