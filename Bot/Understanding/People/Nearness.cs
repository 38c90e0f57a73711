using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.People;

/// <summary>Which of several people of one name is meant: the one in the speaker's own unit, then below it, then ever wider around.</summary>
internal sealed class Nearness(ReadingContext context)
{
    private const int Nowhere = int.MaxValue;

    private readonly Dictionary<Guid, int> _circles = [];
    private List<Func<Guid, bool>>? _around;

    public IReadOnlyList<Guid> People(IReadOnlyList<Guid> candidates)
    {
        var others = candidates.Where(id => id != context.Speaker?.Id).ToArray();
        return Nearest(others.Length == 0 ? candidates : others, CircleOfPerson);
    }

    /// <summary>"Chánh văn phòng" and no more: the one of the body the speaker belongs to first of all, or right below it; all of them where that is not just one.</summary>
    public IReadOnlyList<Guid> OfOwnOffice(IReadOnlyList<Guid> holders)
    {
        if (context.Speaker?.MainPost is not { UnitId: var own } || holders.Count < 2)
        {
            return holders;
        }

        Guid[] at = [.. holders.Where(id => id != context.Speaker.Id && context.Roster.Find(id)?.Posts.Any(post =>
            post.UnitId == own || context.Roster.FindUnit(post.UnitId)?.ParentId == own) == true)];
        return at.Length == 1 ? at : holders;
    }

    public IReadOnlyList<Guid> Units(IReadOnlyList<Guid> candidates) => Nearest(candidates, CircleOf);

    /// <summary>
    /// Units around the speaker, the smallest circle first: his own, those below, then each superior's whole tree; before it leaves
    /// his commune, every body of that commune.
    /// </summary>
    public static IEnumerable<Func<Guid, bool>> Circles(ReadingContext context)
    {
        var roster = context.Roster;
        Guid[] own = context.Speaker is { } speaker ? [.. speaker.Posts.Select(p => p.UnitId)] : [];
        yield return own.Contains;
        yield return unit => own.Any(o => roster.IsWithin(unit, o));
        var place = own.Select(roster.LocalityOf).FirstOrDefault(p => p is not null);
        for (var up = Parents(own, roster); up.Length > 0; up = Parents(up, roster))
        {
            var circle = up;
            if (place is { } here && !Array.Exists(up, u => IsAt(here, u)))
            {
                place = null;
                yield return unit => IsAt(here, unit);
            }

            yield return unit => circle.Any(o => roster.IsWithin(unit, o));
        }

        yield return _ => true;

        bool IsAt(string place, Guid unit) => place.Equals(roster.LocalityOf(unit), StringComparison.OrdinalIgnoreCase);
    }

    private static Guid[] Parents(Guid[] units, Roster roster) =>
        [.. units.Select(u => roster.FindUnit(u)?.ParentId).OfType<Guid>().Distinct()];

    /// <summary>Of the speaker's own commune or straight above him; above the communes, of the same tree of units.</summary>
    public bool IsAround(Guid person)
    {
        var roster = context.Roster;
        Guid[] own = [.. context.Speaker?.Posts.Select(p => p.UnitId) ?? []];
        var above = own.SelectMany(roster.UpFrom).ToHashSet();
        return own.Length == 0 || roster.Find(person)?.Posts.Any(post => above.Contains(post.UnitId)
            || (context.Locality is { } place ? place.Equals(roster.LocalityOf(post.UnitId), StringComparison.OrdinalIgnoreCase)
                : roster.UpFrom(post.UnitId).Any(above.Contains))) == true;
    }

    // Each circle lies within the next, so the nearest are those of the smallest number.
    private int CircleOf(Guid unit)
    {
        if (!_circles.TryGetValue(unit, out var circle))
        {
            _around ??= [.. Circles(context)];
            _circles[unit] = circle = _around.FindIndex(around => around(unit));
        }

        return circle;
    }

    private int CircleOfPerson(Guid id)
    {
        var nearest = Nowhere;
        foreach (var post in context.Roster.Find(id)?.Posts ?? [])
        {
            nearest = Math.Min(nearest, CircleOf(post.UnitId));
        }

        return nearest;
    }

    private static IReadOnlyList<Guid> Nearest(IReadOnlyList<Guid> candidates, Func<Guid, int> circleOf)
    {
        if (candidates.Count < 2)
        {
            return candidates;
        }

        var nearest = candidates.Min(circleOf);
        return nearest == Nowhere ? candidates : [.. candidates.Where(c => circleOf(c) == nearest)];
    }
}
