using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Events;

public enum LedgerKind
{
    /// <summary>Could not finish and reported it: stays in his assigned total, never in his completed one.</summary>
    PassedOn,

    /// <summary>Nhận thay: counts outside the initial total of who took it over.</summary>
    TakenOver,
}

/// <summary>
/// One of the two lines a handover of work already begun leaves (NĐ 335 Đ18.1.d): the assignment itself moves on, what each of the
/// two is credited with stays here.
/// </summary>
public sealed class LedgerLine
{
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    /// <summary>The step of the handover; taken back, its lines go with it.</summary>
    public required int Step { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The unit it counts for.</summary>
    public required Guid UnitId { get; init; }

    public required LedgerKind Kind { get; init; }

    /// <summary>As it counted for that person.</summary>
    public required Origin Origin { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The deadline that had passed already when it was passed on: that lateness stays with this line. Null where it had not.</summary>
    public DateTimeOffset? LateSince { get; init; }
}

/// <summary>What one person, or one unit, was given within a period, as NĐ 335 tells it apart.</summary>
/// <param name="Initial">The assigned total he began with: planned work, and what he passed on.</param>
/// <param name="Added">Đột xuất and nhận thay: outside the initial total.</param>
public sealed record PersonLedger(int Initial, int Added, int TakenOver, int PassedOn, int Completed)
{
    /// <summary>Of those passed on, the ones whose deadline had passed already.</summary>
    public int PassedOnLate { get; init; }

    public static Task<PersonLedger> ReadAsync(
        ReformBotDbContext db, Guid personId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        ReadAsync(
            db.Assignments.Where(a => a.AssigneeId == personId), db.LedgerLines.Where(l => l.PersonId == personId), from, until, cancellationToken);

    /// <summary>The same of a unit and all below it, nobody named; restricted work is never counted in a shared figure.</summary>
    public static Task<PersonLedger> OfUnitsAsync(
        ReformBotDbContext db, IReadOnlyCollection<Guid> units, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        ReadAsync(
            db.Assignments.Where(a => units.Contains(a.UnitId) && !a.IsRestricted),
            db.LedgerLines.Where(l => units.Contains(l.UnitId) && db.Assignments.Any(a => a.Id == l.AssignmentId && !a.IsRestricted)),
            from,
            until,
            cancellationToken);

    private static async Task<PersonLedger> ReadAsync(
        IQueryable<Assignment> given, IQueryable<LedgerLine> lines, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var own = await given
            .Where(a => a.IssuedAt >= from && a.IssuedAt < until && !a.IsCooperation
                && a.State != AssignmentState.Withdrawn && a.State != AssignmentState.Parent)
            .Select(a => new { a.Origin, IsCompleted = a.State == AssignmentState.Completed })
            .ToListAsync(cancellationToken);
        var passed = await lines.Where(l => l.Kind == LedgerKind.PassedOn && l.At >= from && l.At < until)
            .Select(l => new { l.Origin, IsLate = l.LateSince != null })
            .ToListAsync(cancellationToken);
        return new PersonLedger(
            own.Count(a => a.Origin == Origin.Planned) + passed.Count(l => l.Origin == Origin.Planned),
            own.Count(a => a.Origin != Origin.Planned) + passed.Count(l => l.Origin != Origin.Planned),
            own.Count(a => a.Origin == Origin.TakenOver),
            passed.Count,
            own.Count(a => a.IsCompleted)) { PassedOnLate = passed.Count(l => l.IsLate) };
    }
}
