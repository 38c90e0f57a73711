using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>A word of praise and the unit it counts for: the one praised, or where the person praised works now.</summary>
public sealed record CountedPraise(Commendation Praise, RosterUnit Unit);

/// <summary>Biểu dương of this year under a unit: counted in digests, and the list behind the count.</summary>
public static class PraiseFigures
{
    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<CountedPraise>> UnderAsync(
        ReformBotDbContext db, Roster roster, CountedAssignments counted, Guid unitId, CancellationToken cancellationToken)
    {
        var yearStart = counted.YearStart;
        var praise = await db.Commendations.AsNoTracking().Where(c => c.At >= yearStart).OrderByDescending(c => c.At).ToListAsync(cancellationToken);
        return [.. praise.Select(p => UnitOf(roster, p) is { } unit && roster.IsWithin(unit.Id, unitId) ? new CountedPraise(p, unit) : null).OfType<CountedPraise>()];
    }

    private static RosterUnit? UnitOf(Roster roster, Commendation praise) =>
        praise.UnitId is { } unit ? roster.FindUnit(unit) : roster.Find(praise.PersonId) is { } person ? roster.MainUnitOf(person) : null;
}
