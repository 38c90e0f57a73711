namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;

/// <summary>Day, month and year in figures, unchecked. Of a range it is the last day, with the first beside it.</summary>
/// <param name="IsMonth">6/2026: a month and not a day.</param>
internal readonly record struct DateFigures(int Day, int Month, int? Year, char Separator, int Next, bool IsMonth = false)
{
    /// <summary>Day and, where said, month of the first day of a range; null for a single day.</summary>
    public (int Day, int? Month)? First { get; init; }

    public static DateFigures? Read(Scan scan, int at)
    {
        if (DayToDay(scan, at) is { } short1)
        {
            return short1;
        }

        if (One(scan, at) is not { } first)
        {
            return null;
        }

        return !first.IsMonth && first.Year is null && IsDash(scan, first.Next) && One(scan, first.Next + 1) is { IsMonth: false } last
            ? last with { First = (first.Day, first.Month) }
            : first;
    }

    // 5-6/3
    private static DateFigures? DayToDay(Scan scan, int at)
    {
        var first = scan.Number(at);
        return first is > 0 and <= 31 && IsDash(scan, at + 1) && One(scan, at + 2) is { Separator: '/', IsMonth: false } last && last.Day > first
            ? last with { First = (first, null) }
            : null;
    }

    private static bool IsDash(Scan scan, int at) => scan.IsMark(at, '-');

    private static DateFigures? One(Scan scan, int at)
    {
        if (scan.Year(at) > 0)
        {
            return YearFirst(scan, at);
        }

        var day = scan.Number(at);
        if (day is < 0 or > 39 || !IsSeparator(scan, at + 1, out var separator) || scan.Number(at + 2, 4) is not (>= 0 and var month))
        {
            return null;
        }

        if (scan.Year(at + 2) is > 0 and var year)
        {
            return day is >= 1 and <= 12 ? new DateFigures(0, day, year, separator, at + 3, IsMonth: true) : null;
        }

        if (month is < 1 or > 19 || scan.Tokens[at + 2].Folded.Length > 2 || day == 0)
        {
            return null;
        }

        if (!IsSeparator(scan, at + 3, out var second) || second != separator)
        {
            return new DateFigures(day, month, null, separator, at + 3);
        }

        if (scan.Year(at + 4) is > 0 and var full)
        {
            return new DateFigures(day, month, full, separator, at + 5);
        }

        var isShort = scan.Has(at + 4) && scan.Tokens[at + 4].Folded.Length == 2 && scan.Number(at + 4) is >= 20 and <= 60;
        return isShort && scan.IsGlued(at + 4)
            ? new DateFigures(day, month, 2000 + scan.Number(at + 4), separator, at + 5)
            : new DateFigures(day, month, null, separator, at + 3);
    }

    private static DateFigures? YearFirst(Scan scan, int at)
    {
        var fits = IsSeparator(scan, at + 1, out var separator) && IsSeparator(scan, at + 3, out var second) && second == separator
            && scan.Number(at + 2) is >= 1 and <= 12 && scan.Number(at + 4) is >= 1 and <= 31;
        return fits ? new DateFigures(scan.Number(at + 4), scan.Number(at + 2), scan.Year(at), separator, at + 5) : null;
    }

    // "30 / 6" is common; "5 - 6" is a sum or a list.
    private static bool IsSeparator(Scan scan, int at, out char separator)
    {
        separator = '\0';
        if (!scan.Has(at) || !scan.Has(at + 1) || !scan.Tokens[at].IsMark)
        {
            return false;
        }

        separator = scan.Tokens[at].Folded[0];
        return separator == '/' || (separator is '-' or '.' && scan.IsGlued(at) && scan.IsGlued(at + 1));
    }
}
