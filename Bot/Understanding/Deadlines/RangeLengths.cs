using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>How long, without saying when, or close behind the day it begins: "2 ngày", "nghỉ nửa ngày", "mai em nghỉ phép 2 ngày".</summary>
internal static class RangeLengths
{
    private static readonly Phrases DayUnits = new("ngày|hôm|bữa|day|days|ngày làm việc|ngày phép");

    private static readonly Phrases HalfUnits = new("buổi|nửa ngày|half day|nửa buổi");

    public static DateRange? Of(Scan scan, int at)
    {
        if (HalfUnits.After(scan.Tokens, at) is > 0 and var afterHalf && at > 0)
        {
            return DateRanges.Make(scan, at, afterHalf, null, null) with { Days = 1, HalfDay = true, Ask = true, Offered = Starts(scan, 1) };
        }

        var days = NumberWords.Read(scan, at, out var unit);
        return days is >= 1 and <= 60 && DayUnits.After(scan.Tokens, unit) is > 0 and var next
            ? DateRanges.Make(scan, at, next, null, null) with { Days = days, Ask = true, Offered = Starts(scan, days) }
            : null;
    }

    private static readonly Phrases Leaving = new("nghỉ|nghỉ phép|phép|nghỉ ốm|nghỉ bù|nghỉ việc riêng|off|leave");

    // "mai em nghỉ phép 2 ngày": how long follows close behind the day it begins; "bữa nay em ốm quá, xin nghỉ 2 ngày": or close behind that it is leave.
    public static DateRange? SoonAfter(Scan scan, DateRange first)
    {
        var from = DateRanges.IndexOf(scan, first.End);
        for (var at = from; at < scan.Count; at++)
        {
            if ((at <= from + 4 || Leaving.EndsBefore(scan.Tokens, at)) && Of(scan, at) is { } length)
            {
                return length;
            }
        }

        return null;
    }

    // "2 ngày từ thứ sáu": working days are what leave is counted in.
    public static DateRange Counted(Scan scan, DateRange range, DateRange length)
    {
        var first = scan.Calendar.WorkingDayOnOrAfter(range.From!.Value);
        var start = Math.Min(range.Start, length.Start);
        var end = Math.Max(range.End, length.End);
        return range with
        {
            To = scan.Calendar.AddWorkingDays(first, length.Days!.Value - 1),
            Days = length.Days,
            IsOpen = false,
            Start = start,
            End = end,
            Words = scan.Line.OriginalSlice(start, end),
        };
    }

    private static (DateOnly From, DateOnly To)[] Starts(Scan scan, int days)
    {
        var today = scan.Calendar.WorkingDayOnOrAfter(scan.Today);
        var next = scan.Calendar.NextWorkingDay(today);
        return [(today, scan.Calendar.AddWorkingDays(today, days - 1)), (next, scan.Calendar.AddWorkingDays(next, days - 1))];
    }
}
