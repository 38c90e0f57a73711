using ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;
using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Deadlines.Grammar.FeastDays;
using ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar;

/// <summary>A day or a period in any of its forms; the longest reading wins.</summary>
internal static class Days
{
    private static readonly Phrases DayWord = new("ngày|ng|hôm|bữa|đúng ngày|date");

    private static readonly Phrases Between = new("ngày|,|(|-|hôm|tức ngày|tức|là ngày|nhằm ngày");

    public static Said? Read(Scan scan, int at, bool isAfterHalf)
    {
        if (!scan.Has(at))
        {
            return null;
        }

        var best = Longest(
            RelativeDays.Read(scan, at, isAfterHalf),
            Dates(scan, at),
            Weekday(scan, at),
            Periods.Read(scan, at),
            LastWeekdays.Read(scan, at),
            Durations.Read(scan, at));
        return WithDate(scan, at, best) ?? WithWeekday(scan, best);
    }

    private static Said? Weekday(Scan scan, int at) => DayWord.After(scan.Tokens, at) is not (> 0 and var afterWord) ? Weekdays.Read(scan, at)
        : Weekdays.Read(scan, afterWord) is not { } named ? null
        : Weekdays.TryName(scan, afterWord, out _, out var next) && next == named.Next ? LookingBack.Read(scan, at, named)
        : named;

    /// <summary>Days by number: "20/3", "ngày 30 tháng sáu", "rằm tháng 7", "20 March".</summary>
    private static Said? Dates(Scan scan, int at)
    {
        var start = DayWord.After(scan.Tokens, at) is > 0 and var afterWord ? afterWord : at;
        var figures = NumericDates.Read(scan, start);
        return Longest(
            figures is not null && start > at && !figures.IsImpossible ? figures with { IsWeak = false } : figures,
            SpokenDays.Read(scan, at),
            LunarDays.Read(scan, at),
            EnglishDates.Read(scan, at),
            Feasts.Read(scan, at));
    }

    // "thứ sáu, ngày 20/3", "thứ 6 tuần này (6/3)"
    private static Said? WithDate(Scan scan, int at, Said? weekday)
    {
        if (weekday is null || !Weekdays.TryName(scan, at, out var name, out _) || weekday.Kind is not (SaidKind.Weekday or SaidKind.Day))
        {
            return null;
        }

        var start = scan.Skip(weekday.Next, Between);
        return Dates(scan, start) is { IsImpossible: false, Date: { } } date ? Agreed(date, name, weekday, Closed(scan, date.Next)) : null;
    }

    // "20/3 (thứ sáu)", "12/3, T5"
    private static Said? WithWeekday(Scan scan, Said? date)
    {
        if (date is not { Kind: SaidKind.Day, IsImpossible: false, Date: { } day })
        {
            return date;
        }

        var start = scan.Skip(date.Next, Between);
        if (!Weekdays.TryName(scan, start, out var name, out var next) || (start == date.Next && next == date.Next))
        {
            return date;
        }

        var isSame = day.DayOfWeek == name;
        var isEnclosed = scan.IsMark(start - 1, '(');
        return isSame || isEnclosed ? Agreed(date, name, null, Closed(scan, next)) : date;
    }

    private static Said Agreed(Said date, DayOfWeek name, Said? weekday, int next)
    {
        if (date.Date!.Value.DayOfWeek == name)
        {
            return date with { Next = next, IsWeak = false };
        }

        return Said.Impossible(next) with { Offered = weekday?.Date is { } other ? [date.Date.Value, other] : [date.Date.Value] };
    }

    private static int Closed(Scan scan, int next) => scan.IsMark(next, ')') ? next + 1 : next;

    private static Said? Longest(params ReadOnlySpan<Said?> readings)
    {
        Said? best = null;
        foreach (var said in readings)
        {
            best = said is not null && (best is null || said.Next > best.Next) ? said : best;
        }

        return best;
    }
}
