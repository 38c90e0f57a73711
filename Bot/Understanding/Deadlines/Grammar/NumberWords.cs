using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar;

/// <summary>Numbers up to 99 in digits or words: "15", "mười lăm", "hai mươi mốt", "three".</summary>
internal static class NumberWords
{
    private static readonly PhraseBook<int> Units = new(
        ("một|one", 1), ("hai|two", 2), ("ba|three", 3), ("bốn|tư|four", 4), ("năm|lăm|nhăm|five", 5),
        ("sáu|six", 6), ("bảy|bẩy|seven", 7), ("tám|eight", 8), ("chín|nine", 9), ("ten", 10), ("twelve", 12), ("fifteen", 15));

    private static readonly Phrases One = new("mốt");

    private static readonly Phrases Tens = new("mươi|chục");

    private static readonly Phrases Ten = new("mười");

    private static readonly Phrases Twenty = new("hăm");

    /// <summary>The number that begins at that token; -1 when there is none.</summary>
    public static int Read(Scan scan, int at, out int next)
    {
        if (scan.Number(at) is >= 0 and var digits)
        {
            next = at + 1;
            return digits;
        }

        return InWords(scan.Tokens, at, out next);
    }

    public static int InWords(IReadOnlyList<Token> tokens, int at, out int next)
    {
        if (Ten.After(tokens, at) is > 0 and var afterTen)
        {
            return 10 + Unit(tokens, afterTen, out next);
        }

        if (Twenty.After(tokens, at) is > 0 and var afterTwenty)
        {
            return 20 + Unit(tokens, afterTwenty, out next);
        }

        if (!Units.TryFind(tokens, at, out var unit, out next))
        {
            return -1;
        }

        return unit <= 9 && Tens.After(tokens, next) is > 0 and var afterTens ? (unit * 10) + Unit(tokens, afterTens, out next) : unit;
    }

    private static int Unit(IReadOnlyList<Token> tokens, int at, out int next) =>
        One.After(tokens, at) is > 0 and var afterOne ? (next = afterOne, 1).Item2 : Units.TryFind(tokens, at, out var unit, out next) ? unit : 0;
}
