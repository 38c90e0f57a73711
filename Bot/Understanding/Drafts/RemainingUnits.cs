using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"… giao Sở Tư pháp …; các sở còn lại báo cáo …": what is left are all of the kind but those who were given something of their own before.</summary>
internal static class RemainingUnits
{
    public static IReadOnlyList<Reading> Over(IReadOnlyList<(string Words, Reading Reading)> parts, ReadingContext context)
    {
        List<Named> before = [];
        List<Reading> readings = [];
        foreach (var (words, reading) in parts)
        {
            readings.Add(reading is { Intent: Intent.Assign, Everyone: true } && before.Count > 0 && Told(words, context) is { AreRemaining: true } told
                ? Without(reading, [.. before.Where(b => told.People.Count == 0 || told.People.Exists(b))])
                : reading);
            if (reading is { Intent: Intent.Assign, Everyone: false, Person: { } who })
            {
                before.Add(who);
            }
        }

        return readings;
    }

    // Whom it is told stands first; "nộp các biểu còn lại" says nothing of them.
    private static GroupMatch? Told(string words, ReadingContext context)
    {
        var line = Line.Of(words, context);
        var groups = new Groups(context, line);
        return Enumerable.Range(0, line.Words.Count).Select(groups.At).FirstOrDefault(match => match is not null);
    }

    private static Reading Without(Reading reading, IReadOnlyList<Named> before) => reading with
    {
        People = [.. reading.People.Where(p => !before.Exists(p))],
        Except = [.. reading.Except.Concat(before.Where(b => !reading.Except.Exists(b)))],
    };

    private static bool Exists(this IReadOnlyList<Named> all, Named one) => all.Any(a => a.PersonId == one.PersonId || (a.UnitId is not null && a.UnitId == one.UnitId));
}
