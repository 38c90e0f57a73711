using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>"tuần đầu tháng 4", "tuần thứ hai của tháng sau", "tuần cuối tháng này": that week's last working day in the month.</summary>
internal static class WeeksOfMonth
{
    private const int Last = 9;

    private static readonly PhraseBook<int> Weeks = new(
        ("first week|the first week|tuần đầu|tuần đầu tiên|tuần thứ nhất|tuần thứ 1", 1), ("tuần thứ hai|tuần thứ 2|second week|the second week", 2),
        ("tuần thứ ba|tuần thứ 3|third week|the third week", 3),
        ("tuần thứ tư|tuần thứ 4", 4), ("tuần cuối|tuần cuối cùng|last week of|the last week of", Last));

    private static readonly Phrases Of = new("của|trong|of|in");

    public static Said? Read(Scan scan, int at)
    {
        if (!Weeks.TryFind(scan.Tokens, at, out var week, out var next)
            || Spans.Read(scan, scan.Skip(next, Of), PeriodPart.Within) is not { Unit: SpanUnit.Month } month)
        {
            return null;
        }

        // The first week is the first in which the office works that month.
        var firstMonday = Grammar.NearDays.Weeks.MondayOf(scan.Calendar.WorkingDayOnOrAfter(month.First));
        var monday = week == Last ? Grammar.NearDays.Weeks.MondayOf(scan.Calendar.WorkingDayOnOrBefore(month.Last)) : firstMonday.AddDays(7 * (week - 1));
        var end = monday.AddDays(6) < month.Last ? monday.AddDays(6) : month.Last;
        return PeriodRules.Apply(scan, month with { First = monday, Last = end, IsBare = false }, PeriodPart.End, month.Next);
    }
}
