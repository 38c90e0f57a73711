using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Days from first to last, for leave: "5-6/3", "từ thứ 2 đến thứ 4", "5 và 6/3", "chiều mai", "2 ngày từ 5/3", "cả tuần sau".</summary>
internal static class DateRanges
{
    private static readonly Phrases From = new("từ|từ ngày|kể từ|kể từ ngày|bắt đầu từ|from|trong các ngày|các ngày|ngày|vào|vào ngày|hôm|trong|cả|nguyên|hết|on");

    private static readonly Phrases Beginning = new("từ|từ ngày|kể từ|kể từ ngày|bắt đầu từ|from");

    private static readonly Phrases To = new("đến|tới|đến hết|tới hết|đến ngày|đến hết ngày|tới ngày|tới hết ngày|->|-|to|until|through|và|,|với|hết|and|&");

    private static readonly Phrases DayUnits = new("ngày|hôm|bữa|day|days|ngày làm việc|ngày phép");

    private static readonly Phrases HalfUnits = new("buổi|nửa ngày|half day|nửa buổi");

    public static DateRange? Read(Scan scan)
    {
        DateRange? length = null;
        for (var at = 0; at < scan.Count; at++)
        {
            if (TwoDays(scan, at) is { } range)
            {
                length ??= range.From == range.To && !range.HalfDay ? LengthSoonAfter(scan, range) : null;
                return length is null || range.From != range.To ? range
                    : length.HalfDay ? (range.HalfDay ? range : range with { HalfDay = true, Ask = true })
                    : Counted(scan, range, length);
            }

            if (length is null && Length(scan, at) is { } days)
            {
                length = days;
                at = IndexOf(scan, days.End) - 1;
            }
        }

        return length is null or { HalfDay: true } ? ThisAfternoon(scan) ?? length : length;
    }

    // "mai em nghỉ phép 2 ngày": how long follows close behind the day it begins.
    private static DateRange? LengthSoonAfter(Scan scan, DateRange first)
    {
        var from = IndexOf(scan, first.End);
        for (var at = from; at < scan.Count && at <= from + 4; at++)
        {
            if (Length(scan, at) is { } length)
            {
                return length;
            }
        }

        return null;
    }

    private static DateRange? TwoDays(Scan scan, int at)
    {
        var start = scan.Skip(at, From);
        if (start < scan.Count && ShortFirst(scan, start) is { } shortRange)
        {
            return Joined(scan, start, shortRange.Next, Make(scan, at, shortRange.Next, shortRange.From, shortRange.To));
        }

        if (!scan.Has(start) || Day(scan, start) is not { Date: { } } first)
        {
            return null;
        }

        var (from, to) = (first.PeriodStart ?? first.Date.Value, first.Date.Value);
        if (first.Kind == SaidKind.Period)
        {
            return Make(scan, at, first.Next, from < scan.Today ? scan.Today : from, to);
        }

        var joint = scan.Skip(first.Next, To);
        var isLast = EndOf(scan, joint) ?? (scan.Has(joint) && Day(scan, joint) is { Date: not null } ? Day(scan, joint) : null);
        var isFit = isLast is { } && (!isLast.IsWeak || isLast.Kind == SaidKind.Counted) && (joint > first.Next || isLast.Kind == first.Kind);
        if (isFit && (Later(isLast!, from) ?? EndFrom(scan, joint, from)) is { } last)
        {
            return Joined(scan, first.Next, joint, Make(scan, at, isLast!.Next, from, last) with
            {
                StartsAtNoon = HalfOf(scan, first.Time) == HalfDay.Afternoon,
                EndsAtNoon = HalfOf(scan, isLast.Time) == HalfDay.Morning,
            });
        }

        if (UntilSoonAfter(scan, first.Next) is { } until && until.Said.Date >= from)
        {
            return Make(scan, at, until.Said.Next, from, until.Said.Date) with
            {
                StartsAtNoon = HalfOf(scan, first.Time) == HalfDay.Afternoon,
                EndsAtNoon = HalfOf(scan, until.Said.Time) == HalfDay.Morning,
            };
        }

        var isOpen = Beginning.After(scan.Tokens, at) > 0;
        var half = from == to ? (first.Time is null && !isOpen ? HalfSoonAfter(scan, first.Next) : HalfOf(scan, first.Time)) : HalfDay.None;
        return Make(scan, at, first.Next, from, to) with
        {
            HalfDay = half != HalfDay.None,
            StartsAtNoon = half == HalfDay.Afternoon,
            // "Từ sáng mai" begins with the whole of it.
            EndsAtNoon = half == HalfDay.Morning && !isOpen,
            IsOpen = isOpen,
        };
    }

    private static HalfDay HalfOf(Scan scan, TimeOnly? time) => time is not { } at || at > scan.Calendar.Hours.End ? HalfDay.None
        : at <= scan.Calendar.Hours.MorningEnd ? HalfDay.Morning
        : HalfDay.Afternoon;

    // "mai em xin nghỉ buổi sáng": which half follows close behind the day, and is of no other day.
    private static HalfDay HalfSoonAfter(Scan scan, int from)
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
    private static DateRange? ThisAfternoon(Scan scan)
    {
        for (var at = 0; at < scan.Count && scan.Clock < scan.Calendar.Hours.MorningEnd; at++)
        {
            if (HalfDays.Read(scan, at, out var next) == HalfDay.Afternoon && scan.Calendar.IsWorkingDay(scan.Today))
            {
                return Make(scan, at, next, scan.Today, scan.Today) with { HalfDay = true, StartsAtNoon = true };
            }
        }

        return null;
    }

    // "5 và 9/3": two days, and not those between; which are meant is asked.
    private static DateRange Joined(Scan scan, int from, int to, DateRange range) =>
        Enumerable.Range(from, to - from).Any(i => And.After(scan.Tokens, i) > 0) && scan.Calendar.NextWorkingDay(range.From!.Value) < range.To
            ? range with { Ask = true, Offered = [(range.From.Value, range.From.Value), (range.To!.Value, range.To.Value), (range.From.Value, range.To.Value)] }
            : range;

    private static readonly Phrases And = new("và|,|với|and");

    // "đến hết tuần", "tới hết tháng": "hết" leads to the end and says which.
    private static Said? EndOf(Scan scan, int joint) =>
        joint > 0 && scan.Tokens[joint - 1].Is("het") && Periods.Read(scan, joint - 1) is { Date: not null, IsPlaced: true } end ? end : null;

    // "từ 9/3 đến hết tuần": the week of that first day.
    private static DateOnly? EndFrom(Scan scan, int joint, DateOnly from)
    {
        var then = new Scan(scan.Line, scan.Calendar.At(from, TimeOnly.MinValue), scan.Calendar, scan.Hints);
        return (EndOf(then, joint) ?? Periods.Read(then, joint)) is { IsPlaced: true, Date: { } end } && end >= from ? end : null;
    }

    // "mai tôi nghỉ phép đến hết tuần": until when follows close behind the day it begins.
    private static (int At, Said Said)? UntilSoonAfter(Scan scan, int from)
    {
        for (var at = from; at < scan.Count && at <= from + 4 && !scan.Tokens[at].IsMark; at++)
        {
            if (Until.After(scan.Tokens, at) is > 0 and var joint && (EndOf(scan, joint) ?? Day(scan, joint)) is { Date: not null, IsWeak: false } said)
            {
                return (at, said);
            }
        }

        return null;
    }

    private static readonly Phrases Until = new("đến|tới|đến hết|tới hết|đến ngày|tới ngày|until");

    // "Monday to Wednesday" said on a Wednesday ends after that Monday; "16/3 to Friday" in the week of the 16th.
    private static DateOnly? Later(Said said, DateOnly from) => said.Date switch
    {
        { } date when date >= from => date,
        { } date when said.Kind == SaidKind.Weekday => date.AddDays((from.DayNumber - date.DayNumber + 6) / 7 * 7),
        _ => null,
    };

    // "5-6/3" reads its first day from the figures; "5 đến 7/3", "5, 6/3" and "ngày 5 và ngày 6/3" lend the month back.
    private static (DateOnly From, DateOnly To, int Next)? ShortFirst(Scan scan, int at)
    {
        if (DateFigures.Read(scan, at) is { IsMonth: false, First: { } first } figures
            && YearGuess.Day(figures.Next, figures.Day, figures.Month, figures.Year, scan.Today).Date is { } end
            && YearGuess.Day(figures.Next, first.Day, first.Month ?? figures.Month, end.Year, scan.Today).Date is { } begin && begin <= end)
        {
            return (begin, end, figures.Next);
        }

        if (scan.Number(at) is not (>= 1 and <= 31 and var day)
            || (NotDates.NotDate.Chain(scan, at) != at + 1 && EnglishDates.Read(scan, at + 2) is null))
        {
            return null;
        }

        var joint = scan.Skip(at + 1, To);
        return joint > at + 1 && scan.Has(joint) && Day(scan, joint) is { Kind: SaidKind.Day, Date: { } last } said && day < last.Day
            ? (new DateOnly(last.Year, last.Month, day), last, said.Next)
            : null;
    }

    private static Said? Day(Scan scan, int at) =>
        Moments.Read(scan, at) is { Kind: not (SaidKind.Clock or SaidKind.Feast), IsImpossible: false } said && !(said.IsWeak && said.Kind is SaidKind.Period)
            && !IsLength(scan, at, said)
            ? said
            : null;

    private static bool IsLength(Scan scan, int at, Said said) => said is { Kind: SaidKind.Counted, IsWeak: true } && Length(scan, at) is not null;

    private static DateRange? Length(Scan scan, int at)
    {
        if (HalfUnits.After(scan.Tokens, at) is > 0 and var afterHalf && at > 0)
        {
            return Make(scan, at, afterHalf, null, null) with { Days = 1, HalfDay = true, Ask = true, Offered = Starts(scan, 1) };
        }

        var days = NumberWords.Read(scan, at, out var unit);
        return days is >= 1 and <= 60 && DayUnits.After(scan.Tokens, unit) is > 0 and var next
            ? Make(scan, at, next, null, null) with { Days = days, Ask = true, Offered = Starts(scan, days) }
            : null;
    }

    // "2 ngày từ thứ sáu": working days are what leave is counted in.
    private static DateRange Counted(Scan scan, DateRange range, DateRange length)
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

    private static DateRange Make(Scan scan, int from, int to, DateOnly? first, DateOnly? last)
    {
        var (start, end) = (scan.Tokens[from].Start, scan.Tokens[to - 1].End);
        return new DateRange(first, last, start, end, scan.Line.OriginalSlice(start, end));
    }

    private static int IndexOf(Scan scan, int end)
    {
        var at = 0;
        while (scan.Has(at) && scan.Tokens[at].Start < end)
        {
            at++;
        }

        return at;
    }
}
