using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;

/// <summary>"20 March 2026", "March 20th", "20/Mar/2026", "the 20th".</summary>
internal static class EnglishDates
{
    private static readonly Phrases Ordinal = new("st|nd|rd|th");

    private static readonly Phrases EnglishLead = new("by|before|on|due|until|till|than|the");

    private static readonly Phrases Weekday = new("mon|tue|wed|thu|fri|sat|sun");

    private static readonly Phrases Of = new("of");

    public static Said? Read(Scan scan, int at)
    {
        var start = scan.Has(at) && scan.Tokens[at].Is("the") ? at + 1 : at;
        return DayFirst(scan, start) ?? MonthFirst(scan, start) ?? OrdinalAlone(scan, start);
    }

    private static Said? DayFirst(Scan scan, int at)
    {
        if (scan.Number(at) is not (>= 1 and <= 31 and var day))
        {
            return null;
        }

        var next = scan.Skip(AfterOrdinal(scan, at + 1), Of);
        next += scan.IsMark(next, '/') || scan.IsMark(next, '-') ? 1 : 0;
        return MonthNames.TryEnglish(scan, next, out var month, out var afterMonth) && IsEnglish(scan, at, next, afterMonth)
            ? WithYear(scan, day, month, afterMonth)
            : null;
    }

    private static Said? MonthFirst(Scan scan, int at)
    {
        if (!MonthNames.TryEnglish(scan, at, out var month, out var next) || scan.Number(next) is not (>= 1 and <= 31 and var day))
        {
            return null;
        }

        var afterDay = AfterOrdinal(scan, next + 1);
        return IsEnglish(scan, at, at, afterDay) ? WithYear(scan, day, month, afterDay) : null;
    }

    private static Said? OrdinalAlone(Scan scan, int at) =>
        scan.Number(at) is >= 1 and <= 31 and var day && AfterOrdinal(scan, at + 1) is var next && next > at + 1
            ? SpokenDays.OfMonth(scan, day, next) ?? SpokenDays.Bare(scan, day, next) with { IsWeak = true }
            : null;

    private static int AfterOrdinal(Scan scan, int at) => scan.IsGlued(at) && Ordinal.After(scan.Tokens, at) is > 0 and var next ? next : at;

    // "20 may tinh" is twenty computers and "5 mar" a slip: a short month wants a word or a year of English beside it.
    private static bool IsEnglish(Scan scan, int start, int month, int next) =>
        !scan.Tokens[month].HasDiacritics
        && (scan.Tokens[month].Folded.Length > 3 || EnglishLead.EndsBefore(scan.Tokens, start) || scan.OptionalYear(next).Year is not null
            || ((start == 0 || Weekday.EndsBefore(scan.Tokens, start)) && (!scan.Has(next) || scan.Tokens[next].IsMark)));

    private static Said WithYear(Scan scan, int day, int month, int next)
    {
        var (year, afterYear) = scan.OptionalYear(next);
        return YearGuess.Day(afterYear, day, month, year, scan.Today);
    }
}
