using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>Everything one digest is composed from; the same for all its readers.</summary>
public sealed record DigestReport
{
    public required string Kind { get; init; }

    public required RosterUnit Unit { get; init; }

    /// <summary>The week reported on.</summary>
    public required ReportWeek Week { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DigestFigures Figures { get; init; }

    /// <summary>The week before's, as sent; null for a first digest.</summary>
    public DigestFigures? LastWeek { get; init; }

    /// <summary>Heads' lines by unit; in a unit's own digest also those of the week before, said after its last one.</summary>
    public IReadOnlyDictionary<Guid, Explanation> Explanations { get; init; } = new Dictionary<Guid, Explanation>();

    /// <summary>For leadership's digest, which prints it.</summary>
    public DailySeal? Seal { get; init; }

    /// <summary>Nothing is counted of the unit: there is nothing to report.</summary>
    public bool IsEmpty => Figures.Boxes.Total == 0 && Figures.Commitments == 0;

    /// <summary>For a unit's own digest: its late work, the longest late first.</summary>
    public IReadOnlyList<Assignment> Red { get; init; } = [];

    /// <summary>For a unit's own digest: what was passed on and taken over this year, in sums.</summary>
    public PersonLedger? Ledger { get; init; }

    public static async Task<DigestReport> ReadAsync(
        ReformBotDbContext db, Office office, string kind, RosterUnit unit, ReportWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = week.Previous.ToString();
        var last = await db.DigestIssues.AsNoTracking()
            .Where(i => i.Kind == kind && i.UnitId == unit.Id && i.Week == before).Select(i => i.Figures).SingleOrDefaultAsync(cancellationToken);
        var label = week.ToString();
        var assignments = new CountedAssignments(db, office.Roster, office.Calendar, now);
        return new DigestReport
        {
            Kind = kind,
            Unit = unit,
            Week = week,
            At = now,
            Figures = await DigestQuery.ReadAsync(db, office, unit.Id, now, cancellationToken),
            LastWeek = last is null ? null : MessageJson.Read<DigestFigures>(last),
            Explanations = await ExplanationsAsync(db, kind, assignments.UnitsUnder(unit.Id), label, before, now, cancellationToken),
            Seal = kind == DigestIssue.Leadership ? await DaySeal.LatestAsync(db, cancellationToken) : null,
            Red = kind == DigestIssue.Unit
                ? await assignments.In(assignments.Of(unit.Id), Box.RunningLate).OrderBy(a => a.DueAt).ThenBy(a => a.Number).Take(5).ToListAsync(cancellationToken)
                : [],
            Ledger = kind == DigestIssue.Unit
                ? await PersonLedger.OfUnitsAsync(db, assignments.UnitsUnder(unit.Id), assignments.YearStart, now, cancellationToken)
                : null,
        };
    }

    internal static async Task<IReadOnlyDictionary<Guid, Explanation>> ExplanationsAsync(
        ReformBotDbContext db, string kind, IReadOnlyList<Guid> units, string week, string before, DateTimeOffset until, CancellationToken cancellationToken)
    {
        string[] weeks = kind == DigestIssue.Unit ? [week, before] : [week];
        return (await db.Explanations.AsNoTracking().Where(e => weeks.Contains(e.Week) && units.Contains(e.UnitId) && e.At <= until).ToListAsync(cancellationToken))
            .GroupBy(e => e.UnitId).ToDictionary(unit => unit.Key, unit => unit.MaxBy(e => e.Week, StringComparer.Ordinal)!);
    }

    public DigestIssue ToIssue() => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = Kind,
        Week = Week.ToString(),
        UnitId = Unit.Id,
        Figures = MessageJson.Write(Figures),
        CreatedAt = At,
    };
}
