using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.People;

/// <summary>Half a working day; the afternoon begins when the morning's hours end.</summary>
public readonly record struct HalfDay(DateOnly Date, bool IsAfternoon)
{
    internal int Index => (Date.DayNumber * 2) + (IsAfternoon ? 1 : 0);

    public bool IsAfter(HalfDay other) => Index > other.Index;

    public static HalfDay At(DateTimeOffset instant, OfficeCalendar calendar) => new(calendar.DateOf(instant), calendar.TimeOf(instant) >= calendar.Hours.MorningEnd);
}

/// <summary>The days of a leave, both included.</summary>
/// <param name="StartsAtNoon">The first one's morning is worked.</param>
/// <param name="EndsAtNoon">The last one's afternoon is worked.</param>
public readonly record struct LeaveDays(DateOnly From, DateOnly To, bool StartsAtNoon = false, bool EndsAtNoon = false)
{
    public HalfDay First => new(From, StartsAtNoon);

    public HalfDay Last => new(To, !EndsAtNoon);

    public bool Covers(HalfDay half) => First.Index <= half.Index && half.Index <= Last.Index;

    public bool Overlaps(LeaveDays other) => First.Index <= other.Last.Index && other.First.Index <= Last.Index;

    public bool IsOverBy(HalfDay half) => Last.Index < half.Index;

    /// <summary>Those that are not over before that half-day.</summary>
    public LeaveDays FromOn(HalfDay half) => First.Index < half.Index ? this with { From = half.Date, StartsAtNoon = half.IsAfternoon } : this;

    public DateTimeOffset BeginAt(OfficeCalendar calendar) => calendar.At(From, StartsAtNoon ? calendar.Hours.MorningEnd : TimeOnly.MinValue);

    /// <summary>The first hour worked again: that afternoon, or the next working morning.</summary>
    public DateTimeOffset BackAt(OfficeCalendar calendar) => EndsAtNoon && calendar.IsWorkingDay(To)
        ? calendar.NextSendingInstant(calendar.At(To, calendar.Hours.AfternoonStart))
        : calendar.NextSendingInstant(calendar.At(calendar.NextWorkingDay(To), calendar.Hours.Start));
}
