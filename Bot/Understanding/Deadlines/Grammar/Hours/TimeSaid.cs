using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Hours;

/// <summary>A clock time, a part of the day, or both together in either order.</summary>
/// <param name="IsClock">A figure was said; a part of the day alone is weaker.</param>
internal readonly record struct TimeSaid(TimeOnly? Time, HalfDay Half, int Next, bool IsClock, bool IsExact)
{
    private static readonly Phrases Lead = new("lúc|vào lúc|vào|at|of|đúng|khoảng|tầm|buổi|trước|before|in the|,");

    public static TimeSaid? Read(Scan scan, int at)
    {
        if (Clocks.TryRead(scan, at, out var clock, out var isExact, out var next))
        {
            var half = PlainHalf(scan, next, out var afterHalf);
            next = half == HalfDay.None ? next : afterHalf;
            return new TimeSaid(Clocks.In(clock, half, isExact), half, next, IsClock: true, isExact);
        }

        var part = HalfDays.Read(scan, at, out next);
        return part == HalfDay.None ? null : new TimeSaid(HalfDays.TimeAt(scan, at, part), part, next, IsClock: false, IsExact: false);
    }

    /// <summary>After a day: "lúc 15h", ", 8h30", "trước 15h".</summary>
    public static TimeSaid? ReadAfterDay(Scan scan, int at) => Read(scan, scan.Skip(at, Lead));

    /// <summary>"sáng … 8h" is eight in the morning.</summary>
    public TimeSaid With(TimeSaid later) => later.IsClock && !IsClock
        ? later with { Time = later.Half == HalfDay.None && later.Time is { } time ? Clocks.In(time, Half, later.IsExact) : later.Time }
        : this;

    private static HalfDay PlainHalf(Scan scan, int at, out int next)
    {
        var half = HalfDays.Read(scan, at, out next);
        return half is HalfDay.Start or HalfDay.End ? HalfDay.None : half;
    }
}
