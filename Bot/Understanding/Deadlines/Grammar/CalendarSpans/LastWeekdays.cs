using ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>"thứ hai cuối cùng của tháng này", "thứ sáu cuối tháng", "the last Friday of April".</summary>
internal static class LastWeekdays
{
    private static readonly Phrases Last = new("cuối cùng của|cuối cùng|cuối của|cuối|the last|last");

    private static readonly Phrases Of = new("của|trong|of|in");

    public static Said? Read(Scan scan, int at)
    {
        var day = Last.After(scan.Tokens, at) is > 0 and var english ? english : at;
        if (!Weekdays.TryName(scan, day, out var name, out var next))
        {
            return null;
        }

        var last = day > at ? next : Last.After(scan.Tokens, next);
        if (last <= 0 || Spans.Read(scan, scan.Skip(last, Of), PeriodPart.End) is not { Unit: SpanUnit.Month } month)
        {
            return null;
        }

        var date = month.Last.AddDays(-(((int)month.Last.DayOfWeek - (int)name + 7) % 7));
        return Said.Day(month.Next, date) with { IsPast = date < scan.Today };
    }
}
