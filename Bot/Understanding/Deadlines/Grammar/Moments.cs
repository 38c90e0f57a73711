using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Deadlines.Grammar.FeastDays;
using ReformBot.Bot.Understanding.Deadlines.Grammar.Hours;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar;

/// <summary>A day with its time, in either order, or one of them alone.</summary>
internal static class Moments
{
    private static readonly Phrases Between = new(",|của|on|vào|vào ngày|in|the");

    public static Said? Read(Scan scan, int at) => Plain(scan, at) is { } said ? Confirmed(scan, said) : null;

    // "hôm nay (4/3)", "cuối tháng 4, 30/4": the date said again; in brackets another date contradicts.
    private static Said Confirmed(Scan scan, Said said)
    {
        var isEnclosed = scan.IsMark(said.Next, '(');
        if ((!isEnclosed && !scan.IsMark(said.Next, ',')) || said.Date is not { } date || NumericDates.Read(scan, said.Next + 1) is not { Date: { } again } same)
        {
            return said;
        }

        var next = isEnclosed && scan.IsMark(same.Next, ')') ? same.Next + 1 : same.Next;
        if (again == date || again == said.PeriodEnd)
        {
            return said with { Next = next };
        }

        return isEnclosed && said.Kind == SaidKind.Counted ? Said.Impossible(next) with { Offered = [date, again] } : said;
    }

    private static Said? Plain(Scan scan, int at)
    {
        if (AroundFeasts.Read(scan, at) is { } feast)
        {
            return feast;
        }

        if ((Briefings.Read(scan, at) ?? HalfDays.ReadToday(scan, at)) is { } fixedTime)
        {
            return fixedTime;
        }

        // "25 giờ ngày 10/3": no such hour.
        if (Clocks.AfterImpossible(scan, at) is > 0 and var day && Days.Read(scan, scan.Skip(day, Between), isAfterHalf: true) is { } said)
        {
            return Said.Impossible(said.Next);
        }

        return Durations.Read(scan, at) is { Time: not null } hours ? hours
            : TimeSaid.Read(scan, at) is { } time ? TimeFirst(scan, time)
            : DayFirst(scan, at);
    }

    // "15h ngày 20/3", "sáng mai", "chiều thứ sáu lúc 15h"
    private static Said TimeFirst(Scan scan, TimeSaid time)
    {
        if (Days.Read(scan, scan.Skip(time.Next, Between), isAfterHalf: true) is not { Kind: not SaidKind.Period } day)
        {
            return new Said(time.Next, SaidKind.Clock)
            {
                Date = time.Half == HalfDay.End ? scan.Today : null,
                Time = time.Time,
                IsWeak = true,
            };
        }

        var later = After(scan, day);
        var whole = later is { } clock ? time.With(clock) : time;
        return day with
        {
            Next = later?.Next ?? day.Next,
            Time = whole.Time ?? day.Time,
            IsPlaced = day.IsPlaced || time.Half == HalfDay.End,
            IsWeak = day.IsWeak && day.Kind != SaidKind.Counted,
        };
    }

    private static Said? DayFirst(Scan scan, int at)
    {
        if (Days.Read(scan, at, isAfterHalf: false) is not { } day || day.Kind == SaidKind.Period || day.Time is not null)
        {
            return Days.Read(scan, at, isAfterHalf: false);
        }

        return After(scan, day) is { } time ? day with { Next = time.Next, Time = time.Time, IsWeak = day.IsWeak && !time.IsClock } : day;
    }

    // A time after the day is that day's, unless it begins another: "thứ sáu, sáng thứ hai".
    private static TimeSaid? After(Scan scan, Said day) =>
        TimeSaid.ReadAfterDay(scan, day.Next) is { } time && Days.Read(scan, time.Next, isAfterHalf: true) is null or { IsWeak: true } ? time : null;
}
