namespace ReformBot.Bot.Understanding.Words;

/// <summary>
/// "Hthanh", "ktra", "ghan": of two syllables the first is only its letter; and "xog", "dag", "khog": no syllable ends in a g without its n.
/// </summary>
internal static class Shorthand
{
    private static readonly Lexicon Lexicon = Lexicon.Of("words/shorthand");

    private static readonly Dictionary<string, string> Pairs = Shortened(Lexicon.List("pairs"));

    // Written without any vowel, or of two words by their first letters.
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["lm"] = "lam", ["kq"] = "ket qua", ["cx"] = "cung", ["nx"] = "nua", ["dg"] = "dang", ["mk"] = "minh", ["mn"] = "moi nguoi",
        ["mng"] = "moi nguoi", ["klq"] = "khong lien quan", ["trc"] = "truoc",
    };

    /// <summary>So short that only these are words.</summary>
    public static bool IsLetters(string typed) => Letters.ContainsKey(typed);

    /// <summary>The word in full; null where it is none of these.</summary>
    public static string? InFull(string typed)
    {
        if (Letters.TryGetValue(typed, out var letters))
        {
            return letters;
        }

        if (Pairs.TryGetValue(typed, out var pair))
        {
            return pair;
        }

        return typed.Length > 2 && typed[^1] == 'g' && "aeiouy".Contains(typed[^2], StringComparison.Ordinal) && $"{typed[..^1]}ng" is var whole
            && Syllable.IsWritten(whole) ? whole : null;
    }

    private static Dictionary<string, string> Shortened(IEnumerable<string> pairs) =>
        pairs.Select(p => (Pair: p, Folded: Text.Folded.Of(p).Text.Split(' ')))
            .GroupBy(p => $"{p.Folded[0][0]}{p.Folded[1]}", p => p.Pair, StringComparer.Ordinal)
            .Where(g => g.Count() == 1 && g.Key.Length > 2)
            .ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
}
