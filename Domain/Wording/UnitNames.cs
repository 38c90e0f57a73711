using System.Runtime.CompilerServices;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>
/// A unit as this reader knows it. Every commune has a "Văn phòng HĐND và UBND": one that shares its name with others is said with
/// its commune, "… phường Lam Giang", except to those who work there.
/// </summary>
public static class UnitNames
{
    private static readonly ConditionalWeakTable<Roster, HashSet<string>> Shared = [];

    public static string For(RosterPerson reader, Roster roster, Guid unitId)
    {
        if (roster.FindUnit(unitId) is not { } unit)
        {
            return "—";
        }

        if (!Shared.GetValue(roster, SharedIn).Contains(unit.Name) || reader.Posts.Any(post => IsOfOneHouse(roster, post.UnitId, unit)))
        {
            return unit.Name;
        }

        return roster.LocalityOf(unit.Id) is { } place ? $"{unit.Name} {place}"
            : unit.ParentId is { } above && roster.FindUnit(above) is { } house ? $"{unit.Name}, {house.Name}"
            : unit.Name;
    }

    private static bool IsOfOneHouse(Roster roster, Guid postUnit, RosterUnit unit) =>
        roster.LocalityOf(unit.Id) is { } place ? roster.LocalityOf(postUnit) == place : unit.ParentId is { } above && roster.IsWithin(postUnit, above);

    private static HashSet<string> SharedIn(Roster roster) =>
        roster.Units.Where(u => u.IsActive).GroupBy(u => u.Name).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
}
