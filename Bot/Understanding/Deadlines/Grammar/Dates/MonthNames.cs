using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;

/// <summary>"tháng 6", "thg 6", "tháng sáu", "tháng Chạp", "June".</summary>
internal static class MonthNames
{
    private static readonly Phrases MonthWord = new("tháng|thg");

    private static readonly PhraseBook<int> LunarNames = new(("giêng", 1), ("chạp", 12));

    private static readonly PhraseBook<int> English = new(
        ("january|jan", 1), ("february|feb", 2), ("march|mar", 3), ("april|apr", 4), ("may", 5), ("june|jun", 6), ("july|jul", 7),
        ("august|aug", 8), ("september|sept|sep", 9), ("october|oct", 10), ("november|nov", 11), ("december|dec", 12));

    /// <summary>A numbered month with its word before it.</summary>
    public static bool TryRead(Scan scan, int at, out int month, out bool isLunar, out int next)
    {
        (month, isLunar, next) = (0, false, at);
        if (MonthWord.After(scan.Tokens, at) is not (> 0 and var name))
        {
            return false;
        }

        if (LunarNames.TryFind(scan.Tokens, name, out month, out next))
        {
            isLunar = true;
            return true;
        }

        // "9 tháng năm 2026": there "năm" is the year's word, not the fifth month.
        if (scan.Has(name) && scan.Tokens[name].Is("nam") && scan.Year(name + 1) > 0)
        {
            return false;
        }

        if (scan.Tokens is { } tokens && scan.Has(name) && tokens[name].IsNumber && tokens[name].Folded.Length > 2)
        {
            return false;
        }

        month = NumberWords.Read(scan, name, out next);
        return month is >= 1 and <= 12;
    }

    public static bool TryEnglish(Scan scan, int at, out int month, out int next) =>
        English.TryFind(scan.Tokens, at, out month, out next);
}
