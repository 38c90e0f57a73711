using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// What can make a line like another: its words, pairs and triples of neighbours, how it begins and ends, which words stand near
/// either end, and words and pairs as they were marked. Figures count as figures, not by their value. Each feature is a number: two of half a million are seldom the same.
/// </summary>
internal static class LineFeatures
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong Apart = 0x1F;

    private const string Triple = "3";

    /// <summary>How many words from either end count as its beginning and its end.</summary>
    private const int Ends = 4;

    private static readonly Dictionary<string, string> InFull = new(StringComparer.Ordinal)
    {
        ["dc"] = "duoc", ["ko"] = "khong", ["k"] = "khong", ["kh"] = "khong", ["hok"] = "khong", ["hong"] = "khong", ["r"] = "roi", ["bc"] = "bao cao", ["hs"] = "ho so", ["nv"] = "viec", ["cv"] = "viec", ["vc"] = "viec",
        ["e"] = "em", ["a"] = "anh", ["c"] = "chi", ["j"] = "gi", ["ms"] = "moi", ["v"] = "vay", ["z"] = "vay", ["lun"] = "luon", ["tui"] = "toi", ["minh"] = "toi", ["gh"] = "gia han",
    };

    /// <summary>Sorted, each once.</summary>
    public static List<uint> Of(IReadOnlyList<Token> tokens)
    {
        var plain = Plain(tokens);
        var features = new List<uint>(5 * plain.Count);
        for (var i = 0; i < plain.Count; i++)
        {
            features.Add(Feature("1", plain[i]));
            if (i > 0)
            {
                features.Add(Feature("2", plain[i - 1], plain[i]));
            }

            if (i > 1)
            {
                features.Add(Feature(Triple, plain[i - 2], plain[i - 1], plain[i]));
            }
        }

        if (plain.Count > 0)
        {
            features.AddRange([Feature("^", plain[0]), Feature("$", plain[^1]), Feature("^", [.. plain.Take(2)]), Feature("$", [.. plain.TakeLast(2)])]);
            features.AddRange(plain.Take(Ends).Select(word => Feature("<", word)));
            features.AddRange(plain.TakeLast(Ends).Select(word => Feature(">", word)));
        }

        if (tokens.Any(t => t.HasDiacritics))
        {
            AddMarked(tokens, features);
        }

        features.Sort();
        return EachOnce(features);
    }

    /// <summary>Triples of neighbours alone.</summary>
    public static IEnumerable<uint> TriplesOf(IReadOnlyList<Token> tokens)
    {
        var plain = Plain(tokens);
        return Enumerable.Range(2, Math.Max(0, plain.Count - 2)).Select(i => Feature(Triple, plain[i - 2], plain[i - 1], plain[i]));
    }

    private static List<uint> EachOnce(List<uint> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
        return sorted;
    }

    private static void AddMarked(IReadOnlyList<Token> tokens, List<uint> features)
    {
        string? before = null;
        foreach (var token in tokens.Where(t => t.IsWord))
        {
            var word = token.Original.ToLowerInvariant();
            features.Add(Feature("m", word));
            if (before is not null)
            {
                features.Add(Feature("m", before, word));
            }

            before = word;
        }
    }

    private static List<string> Plain(IReadOnlyList<Token> tokens)
    {
        var plain = new List<string>(tokens.Count + 4);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsNumber)
            {
                plain.Add(Figure(tokens, ref i));
            }
            else if ((InFull.GetValueOrDefault(tokens[i].Folded) ?? Shorthand.InFull(tokens[i].Folded)) is { } full)
            {
                plain.AddRange(full.Split(' '));
            }
            else
            {
                plain.Add(tokens[i].Folded);
            }
        }

        return plain;
    }

    // "12", "20/3", "97,5%" and "12/BC-UBND" are four kinds of figure.
    private static string Figure(IReadOnlyList<Token> tokens, ref int at)
    {
        if (at + 2 < tokens.Count && tokens[at + 1] is { Glued: true, Folded: "/" } && tokens[at + 2] is { IsWord: true, Glued: true })
        {
            at += 2;
            while (at + 2 < tokens.Count && tokens[at + 1] is { Glued: true, Folded: "-" } && tokens[at + 2] is { IsWord: true, Glued: true })
            {
                at += 2;
            }

            return "#/abc";
        }

        var isParted = false;
        while (at + 2 < tokens.Count && tokens[at + 1] is { IsMark: true, Glued: true, Folded: "/" or "." or "," or ":" or "-" } mark && tokens[at + 2] is { IsNumber: true, Glued: true })
        {
            isParted |= mark.Folded is "/" or "." or "-";
            at += 2;
        }

        if (at + 1 < tokens.Count && tokens[at + 1] is { Glued: true, Folded: "%" })
        {
            at++;
            return "#%";
        }

        return isParted ? "#/#" : "#";
    }

    // FNV-1a: the same in every process, so that the same line always reads the same.
    private static uint Feature(string kind, params ReadOnlySpan<string> words)
    {
        var hash = Start;
        Mix(ref hash, kind);
        foreach (var word in words)
        {
            Mix(ref hash, word);
        }

        return (uint)(hash ^ (hash >> 32));
    }

    private static void Mix(ref ulong hash, string text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        hash = (hash ^ Apart) * Prime;
    }
}
