using ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;

/// <summary>Dates in figures: 30/6, 30-6, 30.6.2026, 30/06/26, 2026-06-30; and the last day of 5-6/3 or 5/3-7/3.</summary>
internal static class NumericDates
{
    public static Said? Read(Scan scan, int at)
    {
        if (scan.Number(at, 4) < 0 || IsInsideSomething(scan, at))
        {
            return null;
        }

        if (NotDates.Values.AfterFigures(scan, at) > 0 || DateFigures.Read(scan, at) is not { } figures || IsPartOfMore(scan, figures.Next))
        {
            return null;
        }

        if (figures.IsMonth)
        {
            return Periods.Month(scan, figures.Next, figures.Month, figures.Year) with { IsWeak = true };
        }

        var said = YearGuess.Day(figures.Next, figures.Day, figures.Month, figures.Year, scan.Today);
        var isDoubtful = figures.Month > 12 || figures.Day > 31 || (figures.Year is null && figures.Separator != '/');
        return said with { IsWeak = isDoubtful, IsRatio = figures is { Year: null, Separator: '/' } && figures.Day <= figures.Month };
    }

    // "NV-12/3", "A1/2", "97,5/3": the figures belong to what stands before them.
    private static bool IsInsideSomething(Scan scan, int at)
    {
        if (!scan.IsGlued(at) || at == 0)
        {
            return false;
        }

        var before = scan.Tokens[at - 1];
        if (before.IsMark)
        {
            return before.Is('#') || before.Is('_') || (before.Glued && (before.Is('/') || before.Is('-') || before.Is('.') || before.Is(',')));
        }

        return before.Folded.Length < 3;
    }

    // "12/3/4/5", "12/3%", "1.5.2.1"
    private static bool IsPartOfMore(Scan scan, int next)
    {
        if (!scan.IsGlued(next))
        {
            return false;
        }

        var after = scan.Tokens[next];
        return after.Is('%') || ((after.Is('/') || after.Is('-') || after.Is('.') || after.Is(','))
            && scan.IsGlued(next + 1) && !scan.Tokens[next + 1].IsMark);
    }
}
