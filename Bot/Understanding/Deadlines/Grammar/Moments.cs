using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar;

/// <summary>A day with its time, in either order, or one of them alone.</summary>
internal static class Moments
{
    private static readonly Phrases Between = new(",|của|on|vào|vào ngày|in|the");

    public static Said? Read(Scan scan, int at)
    {
        if (AroundFeasts.Read(scan, at) is { } feast)
        {
            return feast;
        }

        if ((Briefings.Read(scan, at) ?? HalfDays.ReadToday(scan, at)) is { } fixedTime)
        {
            return fixedTime;
        }

        return Durations.Read(scan, at) is { Time: not null } hours ? hours
            : TimeSaid.Read(scan, at) is { } time ? TimeFirst(scan, time)
            : DayFirst(scan, at);
    }

    // "15h ngày 20/3", "sáng mai", "chiều thứ sáu lúc 15h"
    private static Said TimeFirst(Scan scan, TimeSaid time)
    {
        if (Days.Read(scan, scan.Skip(time.Next, Between), isAfterHalf: true) is not { } day || day is { Kind: SaidKind.Period, IsWeak: true })
        {
            return new Said(time.Next, SaidKind.Clock)
            {
                Date = time.Half == HalfDay.End ? scan.Today : null,
                Time = time.Time,
                IsWeak = true,
            };
        }

        var later = day.Kind == SaidKind.Period ? null : After(scan, day);
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
