using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.People;

/// <summary>Which of several people of one name is meant: the one in the speaker's own unit, then below it, then ever wider around.</summary>
internal static class Nearness
{
    public static IReadOnlyList<Guid> People(IReadOnlyList<Guid> candidates, ReadingContext context)
    {
        var roster = context.Roster;
        var others = candidates.Where(id => id != context.Speaker?.Id).ToArray();
        return Nearest(others.Length == 0 ? candidates : others, context, id => roster.Find(id)?.Posts.Select(p => p.UnitId) ?? []);
    }

    public static IReadOnlyList<Guid> Units(IReadOnlyList<Guid> candidates, ReadingContext context) =>
        Nearest(candidates, context, id => [id]);

    /// <summary>Units around the speaker, the smallest circle first: his own, those below, then each superior's whole tree.</summary>
    public static IEnumerable<Func<Guid, bool>> Circles(ReadingContext context)
    {
        var roster = context.Roster;
        Guid[] own = context.Speaker is { } speaker ? [.. speaker.Posts.Select(p => p.UnitId)] : [];
        yield return own.Contains;
        yield return unit => own.Any(o => roster.IsWithin(unit, o));
        for (var up = Parents(own, roster); up.Length > 0; up = Parents(up, roster))
        {
            var circle = up;
            yield return unit => circle.Any(o => roster.IsWithin(unit, o));
        }

        yield return _ => true;
    }

    private static Guid[] Parents(Guid[] units, Roster roster) =>
        [.. units.Select(u => roster.FindUnit(u)?.ParentId).OfType<Guid>().Distinct()];

    private static IReadOnlyList<Guid> Nearest(IReadOnlyList<Guid> candidates, ReadingContext context, Func<Guid, IEnumerable<Guid>> unitsOf)
    {
        if (candidates.Count < 2)
        {
            return candidates;
        }

        foreach (var circle in Circles(context))
        {
            Guid[] inside = [.. candidates.Where(c => unitsOf(c).Any(circle))];
            if (inside.Length > 0)
            {
                return inside;
            }
        }

        return candidates;
    }
}
