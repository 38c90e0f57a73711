using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.People;

/// <summary>What one person is called by.</summary>
internal static class NamesBorne
{
    /// <summary>Code, full name, given name, the last two; of each whether it is a given name alone.</summary>
    public static IEnumerable<(string Name, bool IsGiven)> By(RosterPerson person)
    {
        var words = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return (person.Code, false);
        if (words.Length == 0)
        {
            yield break;
        }

        yield return (person.Name, words.Length == 1);
        if (words.Length > 1)
        {
            yield return (words[^1], true);
        }

        if (words.Length > 2)
        {
            yield return (string.Join(' ', words[^2..]), false);
        }

        // Y Moan Êban is called Moan, H'Hen Niê is called Hen.
        if (words.Length > 2 && words[0] is "Y" or "H" or "K" or "Hờ" or "Ka" or "A")
        {
            yield return (words[1], true);
            yield return ($"{words[0]} {words[1]}", false);
        }

        if (words.Length > 1 && words[0].IndexOfAny(['\'', '’']) is > 0 and var mark && mark + 1 < words[0].Length)
        {
            yield return (words[0][(mark + 1)..], true);
            yield return (words[0], false);

            // "hhen", as a hurried thumb types it.
            yield return (words[0].Remove(mark, 1), true);
        }
    }
}
