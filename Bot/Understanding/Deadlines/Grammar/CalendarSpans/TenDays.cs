using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>The thirds of a month, as papers call them: "thượng tuần" to the 10th, "trung tuần" to the 20th, "hạ tuần" to the end.</summary>
internal static class TenDays
{
    private static readonly PhraseBook<int> Thirds = new(("thượng tuần", 10), ("trung tuần", 20), ("hạ tuần", 31));

    public static Said? Read(Scan scan, int at)
    {
        if (!Thirds.TryFind(scan.Tokens, at, out var day, out var next) || Spans.Read(scan, next, PeriodPart.Within) is not { Unit: SpanUnit.Month } month)
        {
            return null;
        }

        var last = day > 28 ? month.Last : month.First.AddDays(day - 1);
        return PeriodRules.Apply(scan, month with { Last = last, IsBare = false }, PeriodPart.End, month.Next);
    }
}
