using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Deadlines.Grammar.Hours;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Which half of a day: "chiều mai", "mai em xin nghỉ buổi sáng", "chiều em xin nghỉ".</summary>
internal static class RangeHalves
{
    public static HalfDay Of(Scan scan, TimeOnly? time) => time is not { } at || at > scan.Calendar.Hours.End ? HalfDay.None
        : at <= scan.Calendar.Hours.MorningEnd ? HalfDay.Morning
        : HalfDay.Afternoon;

    // "mai em xin nghỉ buổi sáng": which half follows close behind the day, and is of no other day.
    public static HalfDay SoonAfter(Scan scan, int from)
    {
        for (var at = from; at < scan.Count && at <= from + 5 && !scan.Tokens[at].IsMark; at++)
        {
            if (HalfDays.Read(scan, at, out var next) is (HalfDay.Morning or HalfDay.Afternoon) and var half)
            {
                return scan.Has(next) && Moments.Read(scan, at) is { Date: not null } ? HalfDay.None : half;
            }
        }

        return HalfDay.None;
    }

    // "chiều em xin nghỉ", in the morning: this afternoon.
    public static DateRange? ThisAfternoon(Scan scan)
    {
        for (var at = 0; at < scan.Count && scan.Clock < scan.Calendar.Hours.MorningEnd; at++)
        {
            if (HalfDays.Read(scan, at, out var next) == HalfDay.Afternoon && scan.Calendar.IsWorkingDay(scan.Today))
            {
                return DateRanges.Make(scan, at, next, scan.Today, scan.Today) with { HalfDay = true, StartsAtNoon = true };
            }
        }

        return null;
    }
}
