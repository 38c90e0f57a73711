using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>"Hạn mùng 9 và 10", "hạn 9 và 10/3": two days for one deadline; which is meant is asked.</summary>
internal static class TwoDays
{
    private static readonly Phrases And = new("và|với|&|and");

    private static readonly Phrases Day = new("ngày|mùng|mồng");

    private static readonly Phrases Leads = new("hạn|hạn ngày|thời hạn|trước|trước ngày|đến|đến ngày|tới|tới ngày|chậm nhất|xong trước|by|due");

    public static DeadlineMatch Asked(Scan scan, int start, int end, DeadlineMatch match)
    {
        if (match.Date is not { } date)
        {
            return match;
        }

        if (match.Introduced && And.After(scan.Tokens, end) is > 0 and var next && scan.Skip(next, Day) is var second && scan.Number(second) is >= 1 and <= 31 and var day && IsEnd(scan, second + 1))
        {
            return Either(scan, match, scan.Tokens[second].End, OfMonth(date, day) is { } other && other != date && !match.Warn.Contains(Warning.Lunar) ? [date, other] : [date]);
        }

        return start >= 3 && And.After(scan.Tokens, start - 1) == start && scan.Number(start - 2) is >= 1 and <= 31 and var first && LeadStart(scan, start - 2) is { } from && OfMonth(date, first) is { } before && before < date
            ? Either(scan, match with { Start = scan.Tokens[from].Start }, match.End, [before, date])
            : match;
    }

    private static int? LeadStart(Scan scan, int at)
    {
        for (var from = Math.Max(0, at - 2); from < at; from++)
        {
            if (Leads.After(scan.Tokens, from) == at)
            {
                return from;
            }
        }

        return null;
    }

    private static bool IsEnd(Scan scan, int at) => !scan.Has(at) || (scan.Tokens[at].IsMark && !scan.IsGlued(at)) || scan.IsMark(at, ',') || scan.IsMark(at, '.') || scan.IsMark(at, ';');

    private static DateOnly? OfMonth(DateOnly date, int day) => day <= DateTime.DaysInMonth(date.Year, date.Month) ? new DateOnly(date.Year, date.Month, day) : null;

    private static DeadlineMatch Either(Scan scan, DeadlineMatch match, int end, IReadOnlyList<DateOnly> offered) => match with
    {
        Date = null,
        Time = null,
        Ask = true,
        End = end,
        Words = scan.Line.OriginalSlice(match.Start, end),
        Warn = [],
        CalendarEnd = null,
        Offered = offered,
    };
}
