using System.Text.RegularExpressions;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Plans;

/// <summary>
/// Whom a plan's words mean: a unit by name or path (its head receives), a person by full name or code, or a group of units
/// ("UBND các xã, phường", "các sở"). What fits several is said, never chosen.
/// </summary>
internal sealed partial class PlanNames(Roster roster)
{
    private readonly ILookup<string, RosterUnit> _units = roster.Units.Where(u => u.IsActive).ToLookup(u => NormalizedHeading.Of(u.Name));

    private readonly ILookup<string, RosterPerson> _people = roster.People.Where(p => p.IsActive).ToLookup(p => NormalizedHeading.Of(p.Name));

    /// <returns>One receiver or, for a group, several; empty with a problem.</returns>
    public (IReadOnlyList<Receiver> Receivers, string? Problem) Find(string words)
    {
        if (GroupOf(NormalizedHeading.Of(words)) is { } group)
        {
            return ([.. group.OrderBy(u => u.Id).Select(HeadOf).OfType<Receiver>()], null);
        }

        var people = People(words);
        var units = people.Count > 0 ? [] : Units(words);
        if (people.Count + units.Count > 1)
        {
            return ([], ImportWording.SeveralFit(words, people.Count + units.Count));
        }

        if (people is [var person])
        {
            return person.MainPost is { } post ? ([new(person.Id, post.UnitId)], null) : ([], ImportWording.NobodyFits(words));
        }

        return units is not [var unit]
            ? ([], ImportWording.NobodyFits(words))
            : HeadOf(unit) is { } head ? ([head], null) : ([], ImportWording.NoHead(unit.Name));
    }

    /// <summary>Phối hợp: the whole cell as one name first, because a unit's name may hold commas; then its parts.</summary>
    public (IReadOnlyList<Guid> People, string? Problem) FindAll(IReadOnlyList<string> cells)
    {
        var found = new List<Guid>();
        foreach (var cell in cells)
        {
            var whole = Find(cell);
            foreach (var (receivers, problem) in whole.Problem is null ? [whole] : Parts().Split(cell).Where(p => p.Trim().Length > 0).Select(Find))
            {
                if (problem is not null)
                {
                    return ([], problem);
                }

                found.AddRange(receivers.Select(r => r.PersonId));
            }
        }

        return ([.. found.Distinct()], null);
    }

    private List<RosterPerson> People(string words)
    {
        if (roster.FindByCode(words.Trim()) is { IsActive: true } coded)
        {
            return [coded];
        }

        return [.. _people[NormalizedHeading.Of(Titles().Replace(words.Trim(), ""))]];
    }

    /// <summary>The last name on the path decides; names above it narrow.</summary>
    private List<RosterUnit> Units(string words)
    {
        string[] path = [.. words.Split('/').Select(NormalizedHeading.Of)];
        return [.. _units[path[^1]].Where(unit => LiesUnder(unit, path[..^1]))];
    }

    private bool LiesUnder(RosterUnit unit, string[] above)
    {
        var parent = unit.ParentId;
        foreach (var name in above.Reverse())
        {
            while (parent is { } id && roster.FindUnit(id) is { } candidate && NormalizedHeading.Of(candidate.Name) != name)
            {
                parent = candidate.ParentId;
            }

            if (parent is not { } found)
            {
                return false;
            }

            parent = roster.FindUnit(found)?.ParentId;
        }

        return true;
    }

    private IEnumerable<RosterUnit>? GroupOf(string folded) => true switch
    {
        _ when Communes().IsMatch(folded) => Starting("ubnd xa ", "ubnd phuong ", "ubnd dac khu "),
        _ when Departments().IsMatch(folded) => Starting("so "),
        _ => null,
    };

    private IEnumerable<RosterUnit> Starting(params string[] beginnings) =>
        _units.Where(named => beginnings.Any(b => named.Key.StartsWith(b, StringComparison.Ordinal))).SelectMany(named => named);

    private Receiver? HeadOf(RosterUnit unit) => roster.HeadOf(unit.Id) is { } head ? new(head.Id, unit.Id) : null;

    [GeneratedRegex("^(ubnd )?(cac |[0-9]{1,3} |tat ca cac )(xa phuong|phuong xa)$", RegexOptions.CultureInvariant)]
    private static partial Regex Communes();

    [GeneratedRegex("^(cac|[0-9]{1,2}|tat ca cac) so( nganh)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Departments();

    [GeneratedRegex(@"^(đ/c|đồng chí|ông|bà|anh|chị|cô)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Titles();

    [GeneratedRegex(@",|\s+và\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
