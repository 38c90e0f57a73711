using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>Weeks, months, quarters and years: "trong tuần này", "hết quý II", "cuối tháng 4", "end of next month".</summary>
internal static class Periods
{
    private static readonly PhraseBook<bool> Whole = new(("eow", true), ("eom", true), ("eoq", true), ("eoy", true));

    public static Said? Read(Scan scan, int at)
    {
        if (Whole.TryFind(scan.Tokens, at, out _, out var afterShort))
        {
            return Spans.Current(scan, scan.Tokens[at].Folded[2], afterShort) is var shortSpan
                ? PeriodRules.Apply(scan, shortSpan, PeriodPart.End, afterShort)
                : null;
        }

        var place = PeriodParts.Read(scan, at, out var start);
        if ((TenDays.Read(scan, start) ?? WeeksOfMonth.Read(scan, start)) is { } part)
        {
            return part;
        }

        if (Spans.Read(scan, start, place) is not { } span)
        {
            return null;
        }

        return PeriodRules.Apply(scan, span, place, span.Next);
    }

    /// <summary>6/2026 or "tháng 6": its last working day.</summary>
    public static Said Month(Scan scan, int next, int month, int? year) =>
        PeriodRules.Apply(scan, Spans.Month(scan, month, year, next), PeriodPart.None, next);
}
