using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;
using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Deadlines.Grammar.Hours;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Days joined to one another, or one alone: "5-6/3", "từ thứ 2 đến thứ 4", "5 và 6/3", "mai tôi nghỉ đến hết tuần", "cả tuần sau".</summary>
internal static class JoinedDays
{
    public static readonly Phrases To = new("đến|tới|đến hết|tới hết|đến ngày|đến hết ngày|tới ngày|tới hết ngày|->|-|to|until|through|và|,|với|hết|and|&");

    private static readonly Phrases From = new("từ|từ ngày|kể từ|kể từ ngày|bắt đầu từ|from|trong các ngày|các ngày|ngày|vào|vào ngày|hôm|trong|cả|nguyên|hết|on");

    private static readonly Phrases Beginning = new("từ|từ ngày|kể từ|kể từ ngày|bắt đầu từ|from");

    private static readonly Phrases And = new("và|,|với|and");

    private static readonly Phrases Until = new("đến|tới|đến hết|tới hết|đến ngày|tới ngày|until");

    public static DateRange? Read(Scan scan, int at)
    {
        var start = scan.Skip(at, From);
        if (start < scan.Count && ShortFirst(scan, start) is { } shortRange)
        {
            return Joined(scan, start, shortRange.Next, DateRanges.Make(scan, at, shortRange.Next, shortRange.From, shortRange.To));
        }

        if (!scan.Has(start) || Day(scan, start) is not { Date: { } } first)
        {
            return null;
        }

        if (MoonOrSun.Read(scan, at, first) is { } either)
        {
            return either;
        }

        var (from, to) = (first.PeriodStart ?? first.Date.Value, first.Date.Value);
        if (first.Kind == SaidKind.Period)
        {
            return Narrower(scan, at, first, from, to) ?? DateRanges.Make(scan, at, first.Next, from < scan.Today ? scan.Today : from, to);
        }

        var joint = scan.Skip(first.Next, To);
        var isLast = EndOf(scan, joint) ?? (scan.Has(joint) && Day(scan, joint) is { Date: not null } ? Day(scan, joint) : null);
        from = FirstOf(scan, first, isLast, from);
        var isNext = isLast?.Date == from.AddDays(1) && first.Kind == SaidKind.Weekday;
        var isFit = isLast is { } && (!isLast.IsWeak || isLast.Kind == SaidKind.Counted) && (joint > first.Next || isLast.Kind == first.Kind || isNext);
        if (isFit && (Later(isLast!, from) ?? EndFrom(scan, joint, from)) is { } last)
        {
            return Joined(scan, first.Next, joint, DateRanges.Make(scan, at, isLast!.Next, from, last) with
            {
                StartsAtNoon = RangeHalves.Of(scan, first.Time) == HalfDay.Afternoon,
                EndsAtNoon = RangeHalves.Of(scan, isLast.Time) == HalfDay.Morning,
            });
        }

        if (UntilSoonAfter(scan, first.Next) is { } until && until.Said.Date >= from)
        {
            return DateRanges.Make(scan, at, until.Said.Next, from, until.Said.Date) with
            {
                StartsAtNoon = RangeHalves.Of(scan, first.Time) == HalfDay.Afternoon,
                EndsAtNoon = RangeHalves.Of(scan, until.Said.Time) == HalfDay.Morning,
            };
        }

        var isOpen = Beginning.After(scan.Tokens, at) > 0;
        var half = from == to ? (first.Time is null && !isOpen ? RangeHalves.SoonAfter(scan, first.Next) : RangeHalves.Of(scan, first.Time)) : HalfDay.None;
        return DateRanges.Make(scan, at, first.Next, from, to) with
        {
            HalfDay = half != HalfDay.None,
            StartsAtNoon = half == HalfDay.Afternoon,
            // "Từ sáng mai" begins with the whole of it.
            EndsAtNoon = half == HalfDay.Morning && !isOpen,
            IsOpen = isOpen,
        };
    }

    // "Tuần này anh đi học t3 đến t5": the days named close behind are days of that week.
    private static DateRange? Narrower(Scan scan, int at, Said week, DateOnly from, DateOnly to)
    {
        if (to.DayNumber - from.DayNumber >= Far)
        {
            return null;
        }

        var then = new Scan(scan.Line, scan.Calendar.At(from, TimeOnly.MinValue), scan.Calendar, scan.Hints);
        for (var day = week.Next; day < scan.Count && day <= week.Next + Far && !scan.Tokens[day].IsMark; day++)
        {
            if (Moments.Read(then, day) is { Kind: SaidKind.Weekday } && Read(then, day) is { From: { } first, To: { } last } days && first >= from && last <= to && last >= scan.Today)
            {
                var range = DateRanges.Make(scan, at, DateRanges.IndexOf(scan, days.End), first < scan.Today ? scan.Today : first, last);
                return range with { HalfDay = days.HalfDay, StartsAtNoon = days.StartsAtNoon, EndsAtNoon = days.EndsAtNoon, Ask = days.Ask, Offered = days.Offered };
            }
        }

        return null;
    }

    // "T3 đến t5 tuần này", said on the Wednesday: what is left of these days, and none of next week.
    private static DateOnly FirstOf(Scan scan, Said first, Said? last, DateOnly from) =>
        first.Kind == SaidKind.Weekday && last is { Date: { } end } && end < from && from.AddDays(-Far) <= end && end >= scan.Today && ThisWeek.EndsBefore(scan.Tokens, last.Next)
            ? scan.Today
            : from;

    private static readonly Phrases ThisWeek = new("tuần này|tuần nay|this week");

    // "5 và 9/3": two days, and not those between; which are meant is asked.
    private static DateRange Joined(Scan scan, int from, int to, DateRange range) =>
        Enumerable.Range(from, to - from).Any(i => And.After(scan.Tokens, i) > 0) && scan.Calendar.NextWorkingDay(range.From!.Value) < range.To
            ? range with { Ask = true, Offered = [(range.From.Value, range.From.Value), (range.To!.Value, range.To.Value), (range.From.Value, range.To.Value)] }
            : range;

    // "đến hết tuần", "tới hết tháng": "hết" leads to the end and says which.
    private static Said? EndOf(Scan scan, int joint) =>
        joint > 0 && scan.Tokens[joint - 1].Is("het") && Periods.Read(scan, joint - 1) is { Date: not null, IsPlaced: true } end ? end : null;

    // "từ 9/3 đến hết tuần": the week of that first day.
    private static DateOnly? EndFrom(Scan scan, int joint, DateOnly from)
    {
        var then = new Scan(scan.Line, scan.Calendar.At(from, TimeOnly.MinValue), scan.Calendar, scan.Hints);
        return (EndOf(then, joint) ?? Periods.Read(then, joint)) is { IsPlaced: true, Date: { } end } && end >= from ? end : null;
    }

    private const int Close = 4;

    private const int Far = 7;

    private static readonly Phrases Not = new("mới|em|e|là|thì|nộp|gửi|xong|làm|báo cáo");

    // "mai tôi nghỉ phép đến hết tuần": until when follows close behind the day it begins.
    private static (int At, Said Said)? UntilSoonAfter(Scan scan, int from)
    {
        for (var at = from; at < scan.Count && at <= from + Far && !scan.Tokens[at].IsMark; at++)
        {
            if (Until.After(scan.Tokens, at) is > 0 and var joint && (EndOf(scan, joint) ?? Day(scan, joint)) is { Date: not null, IsWeak: false } said)
            {
                if (at > from + Close && Not.After(scan.Tokens, said.Next) > 0)
                {
                    // "… đến thứ 6 mới nộp 12 được" tells of something else.
                    return null;
                }

                return (at, said);
            }
        }

        return null;
    }

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

    private static bool IsLength(Scan scan, int at, Said said) => said is { Kind: SaidKind.Counted, IsWeak: true } && RangeLengths.Of(scan, at) is not null;
}
