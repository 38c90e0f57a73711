namespace ReformBot.Bot.Understanding.Words;

/// <summary>
/// How a thumb misses: two letters swapped ("xogn"), the key beside ("xjn"), a letter left out ("khng"), one hit twice or with its
/// neighbour ("chuaa"). What is meant by a word must be the only one of its kind, or nothing is meant.
/// </summary>
internal static class Slips
{
    private const int Shortest = 3;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly HashSet<(char, char)> Beside = [.. Neighbours()];

    private enum Slip
    {
        None,
        Swapped,
        Beside,
        Doubled,
        Missed,
    }

    /// <summary>The one word that was meant; null where none is near or several are.</summary>
    /// <param name="careful">Said to be meant where several are equally near: a no that is overheard does harm.</param>
    public static string? Meant(string typed, IReadOnlyCollection<string> words, IReadOnlySet<string> careful)
    {
        if (typed.Length < Shortest)
        {
            return null;
        }

        foreach (var near in words.Select(w => (Word: w, Slip: Of(typed, w, careful.Contains(w)))).Where(w => w.Slip != Slip.None).GroupBy(w => w.Slip).OrderBy(g => g.Key))
        {
            string[] meant = [.. near.Select(w => w.Word)];
            return meant.Length == 1 ? meant[0] : Array.Find(meant, careful.Contains);
        }

        return null;
    }

    /// <summary>Two letters of the one stand the wrong way round in the other, and nothing else differs.</summary>
    public static bool AreSwapped(string typed, string word)
    {
        var at = Differs(typed, word);
        return at + 1 < typed.Length && at + 1 < word.Length && typed[at] == word[at + 1] && typed[at + 1] == word[at] && Agree(typed, at + 2, word, at + 2);
    }

    private static Slip Of(string typed, string word, bool isCareful) => (typed.Length - word.Length) switch
    {
        0 => Same(typed, word, isCareful),
        1 => IsDoubled(typed, word) ? Slip.Doubled : Slip.None,
        -1 => word.Length > Shortest + 1 && IsMissed(typed, word) ? Slip.Missed : Slip.None,
        _ => Slip.None,
    };

    private static Slip Same(string typed, string word, bool isCareful)
    {
        var at = Differs(typed, word);
        if (at == typed.Length)
        {
            return Slip.None;
        }

        if (AreSwapped(typed, word))
        {
            return Slip.Swapped;
        }

        // Of three letters one is much: only a key no word of ours has.
        return Agree(typed, at + 1, word, at + 1) && Beside.Contains((typed[at], word[at]))
            && (at > 0 || isCareful || typed[at] is 'f' or 'w' or 'z' or 'j') && (typed.Length > Shortest || typed[at] is 'f' or 'w' or 'z' or 'j')
            ? Slip.Beside
            : Slip.None;
    }

    // "chuaa", "giaop": the letter too many stands by itself or by its neighbour.
    private static bool IsDoubled(string typed, string word)
    {
        var at = Differs(typed, word);
        return at > 0 && Agree(typed, at + 1, word, at)
            && (typed[at] == typed[at - 1] || Beside.Contains((typed[at], typed[at - 1])) || (at + 1 < typed.Length && Beside.Contains((typed[at], typed[at + 1]))));
    }

    private static bool IsMissed(string typed, string word)
    {
        var at = Differs(typed, word);
        return at > 0 && Agree(typed, at, word, at + 1);
    }

    private static int Differs(string a, string b)
    {
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
        {
            at++;
        }

        return at;
    }

    private static bool Agree(string a, int from, string b, int at) => a.AsSpan(from).SequenceEqual(b.AsSpan(at));

    private static IEnumerable<(char, char)> Neighbours()
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var at = 0; at < Rows[row].Length; at++)
            {
                (int Row, int At)[] around = [(row, at - 1), (row, at + 1), (row - 1, at), (row - 1, at + 1), (row + 1, at), (row + 1, at - 1)];
                foreach (var (r, c) in around)
                {
                    if (r >= 0 && r < Rows.Length && c >= 0 && c < Rows[r].Length)
                    {
                        yield return (Rows[row][at], Rows[r][c]);
                    }
                }
            }
        }
    }
}
