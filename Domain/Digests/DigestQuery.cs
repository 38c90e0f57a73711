using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>Reads one unit's figures as they stand now.</summary>
public static class DigestQuery
{
    public static async Task<DigestFigures> ReadAsync(
        ReformBotDbContext db, Office office, Guid unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var assignments = new CountedAssignments(db, office.Roster, office.Calendar, now);
        var boxes = await assignments.BoxesAsync(unitId, cancellationToken);
        var counted = assignments.Of(unitId);
        var blocked = await CountedAssignments.Blocked(counted).Select(a => a.BlockedAt).ToListAsync(cancellationToken);
        var figures = new DigestFigures
        {
            Boxes = boxes.Values.Aggregate(BoxCounts.None, (sum, unit) => sum + unit),
            Units = [.. boxes.GroupBy(unit => PartOf(office.Roster, unit.Key, unitId))
                .Select(part => new UnitFigures(part.Key, part.Aggregate(BoxCounts.None, (sum, unit) => sum + unit.Value)))
                .OrderBy(part => office.Roster.FindUnit(part.UnitId)?.Name, StringComparer.Ordinal)],
            DueThisWeek = await assignments.DueThisWeek(counted).CountAsync(cancellationToken),
            LateToAccept = await assignments.LateToAccept(counted).CountAsync(cancellationToken),
            Praise = [.. (await PraiseFigures.UnderAsync(db, office.Roster, assignments, unitId, cancellationToken))
                .GroupBy(praised => PartOf(office.Roster, praised.Unit.Id, unitId)).Select(part => new PraisedUnit(part.Key, part.Count()))],
            HandedBack = await CountedAssignments.HandedBack(counted).CountAsync(cancellationToken),
            Blocked = new BlockedFigures(
                blocked.Count,
                blocked.Count == 0 ? 0 : office.Calendar.WorkingDaysBetween(office.Calendar.DateOf(blocked.Min()!.Value), office.Calendar.DateOf(now))),
        };
        return await CommitmentFigures.AddToAsync(figures, db, assignments, unitId, cancellationToken);
    }

    /// <summary>The direct child of <paramref name="unitId"/> that contains it; the unit itself for its own work.</summary>
    private static Guid PartOf(Roster roster, Guid id, Guid unitId)
    {
        while (id != unitId && roster.FindUnit(id)?.ParentId is { } parent && parent != unitId)
        {
            id = parent;
        }

        return id;
    }
}
