using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"… giao Sở Tư pháp …; các sở còn lại báo cáo …": what is left are all of the kind but those who were given something of their own before.</summary>
internal static class RemainingUnits
{
    public static IReadOnlyList<Reading> Over(IReadOnlyList<(string Words, Reading Reading)> parts)
    {
        List<Named> before = [];
        List<Reading> readings = [];
        foreach (var (words, reading) in parts)
        {
            readings.Add(reading is { Intent: Intent.Assign, Everyone: true } && before.Count > 0 && Groups.Remaining.IsIn(Seen.All(Folded.Of(words).Tokens)) ? Without(reading, before) : reading);
            if (reading is { Intent: Intent.Assign, Everyone: false, Person: { } who })
            {
                before.Add(who);
            }
        }

        return readings;
    }

    private static Reading Without(Reading reading, IReadOnlyList<Named> before) => reading with
    {
        People = [.. reading.People.Where(p => !before.Exists(p))],
        Except = [.. reading.Except.Concat(before.Where(b => !reading.Except.Exists(b)))],
    };

    private static bool Exists(this IReadOnlyList<Named> all, Named one) => all.Any(a => a.PersonId == one.PersonId || (a.UnitId is not null && a.UnitId == one.UnitId));
}
