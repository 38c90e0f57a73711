namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>
/// A period's deadline is its last working day; "đầu" is its first one, "giữa" the middle as an office counts it:
/// Wednesday, the 15th, the 15th of a quarter's second month, 30 June.
/// </summary>
internal static class PeriodRules
{
    public static Said Apply(Scan scan, Span span, PeriodPart place, int next)
    {
        // "đầu tháng", "giữa tuần" said after it means the next one.
        if (span.IsBare && place is PeriodPart.Begin or PeriodPart.Middle && span.IsBare && DayOf(scan, span, place).Date <= scan.Today)
        {
            span = span with { First = span.Following.First, Last = span.Following.Last };
        }

        var (date, end) = DayOf(scan, span, place);
        return new Said(next, SaidKind.Period)
        {
            Date = date,
            PeriodStart = span.First,
            PeriodEnd = end == date ? null : end,
            IsPlaced = place is not (PeriodPart.None or PeriodPart.Within),
            IsPast = span.IsPast || date < scan.Today,
            IsLunar = span.IsLunar,
            IsWeak = IsWeak(span, place),
        };
    }

    private static bool IsWeak(Span span, PeriodPart place) => place switch
    {
        PeriodPart.None => !span.IsNamed,
        PeriodPart.Begin => span.IsBare && span.Unit is SpanUnit.Year or SpanUnit.Quarter or SpanUnit.HalfYear && span.IsBare,
        PeriodPart.Middle => span.IsBare && span.Unit is SpanUnit.Year or SpanUnit.Quarter && span.IsBare,
        _ => false,
    };

    private static (DateOnly Date, DateOnly End) DayOf(Scan scan, Span span, PeriodPart place)
    {
        if (place == PeriodPart.Begin)
        {
            return (scan.Calendar.WorkingDayOnOrAfter(span.First), scan.Calendar.WorkingDayOnOrAfter(span.First));
        }

        var end = place == PeriodPart.Middle ? MiddleOf(span) : span.Last;
        var date = scan.Calendar.WorkingDayOnOrBefore(end);

        // A week that is all holiday: what is due in it is due when work begins again.
        return date < span.First ? (scan.Calendar.NextWorkingDay(end), end) : (date, end);
    }

    private static DateOnly MiddleOf(Span span) => span.Unit switch
    {
        SpanUnit.Week => span.First.AddDays(2),
        SpanUnit.Month => span.First.AddDays(14),
        SpanUnit.Quarter => span.First.AddMonths(1).AddDays(14),
        SpanUnit.HalfYear => span.First.AddMonths(3).AddDays(-1),
        _ => span.First.AddMonths(6).AddDays(-1),
    };
}
