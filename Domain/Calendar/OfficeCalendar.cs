namespace ReformBot.Domain.Calendar;

/// <summary>A day that is not what its weekday says: a holiday, or a Saturday worked in its place.</summary>
/// <param name="Confirmed">False until somebody at the office has confirmed the date (lunar and yearly decisions).</param>
public sealed record SpecialDay(DateOnly Date, bool IsWorkingDay, string Name, bool Confirmed);

/// <summary>
/// Working days and local times of one office: Monday to Friday, less the days off, plus made-up Saturdays.
/// Immutable; built anew when the holiday table changes. Dates are local, instants carry their offset.
/// </summary>
public sealed class OfficeCalendar
{
    private readonly Dictionary<DateOnly, SpecialDay> _special;

    public OfficeCalendar(TimeZoneInfo zone, IEnumerable<SpecialDay> specialDays, OfficeHours? hours = null)
    {
        Zone = zone;
        Hours = hours ?? OfficeHours.Default;
        _special = specialDays.ToDictionary(d => d.Date);
    }

    public TimeZoneInfo Zone { get; }

    public OfficeHours Hours { get; }

    public SpecialDay? SpecialDayOn(DateOnly date) => _special.GetValueOrDefault(date);

    public bool IsWorkingDay(DateOnly date) =>
        _special.TryGetValue(date, out var special)
            ? special.IsWorkingDay
            : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The first working day strictly after <paramref name="date"/>.</summary>
    public DateOnly NextWorkingDay(DateOnly date) => Step(date, 1);

    /// <summary>The last working day strictly before <paramref name="date"/>.</summary>
    public DateOnly PreviousWorkingDay(DateOnly date) => Step(date, -1);

    public DateOnly WorkingDayOnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : NextWorkingDay(date);

    public DateOnly WorkingDayOnOrBefore(DateOnly date) => IsWorkingDay(date) ? date : PreviousWorkingDay(date);

    /// <summary>"N ngày làm việc nữa": the Nth working day after <paramref name="date"/>; negative counts back; 0 is the date itself.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int days)
    {
        for (var left = Math.Abs(days); left > 0; left--)
        {
            date = Step(date, Math.Sign(days));
        }

        return date;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when to is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(ToLocal(instant).DateTime);

    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    /// <summary>The end of that working day: until then a deadline "hạn 30/6" is kept, inclusive.</summary>
    public DateTimeOffset EndOf(DateOnly date) => At(date, Hours.End);

    public DateTimeOffset YearStart(int year) => At(new DateOnly(year, 1, 1), TimeOnly.MinValue);

    /// <summary>When a deadline said as a date, with or without a time, has come.</summary>
    /// <param name="time">Null: the end of that working day.</param>
    public DateTimeOffset DueAt(DateOnly date, TimeOnly? time) => time is { } at ? At(date, at) : EndOf(date);

    /// <summary>Whether the bot may speak first at that instant: a working day, within sending hours.</summary>
    public bool MaySendAt(DateTimeOffset instant) =>
        IsWorkingDay(DateOf(instant)) && TimeOf(instant) >= Hours.SendingFrom && TimeOf(instant) < Hours.SendingUntil;

    /// <summary>The earliest instant at or after this one at which the bot may speak first.</summary>
    public DateTimeOffset NextSendingInstant(DateTimeOffset instant)
    {
        if (MaySendAt(instant))
        {
            return instant;
        }

        var date = DateOf(instant);
        var today = At(date, Hours.SendingFrom);
        return IsWorkingDay(date) && instant < today ? today : At(NextWorkingDay(date), Hours.SendingFrom);
    }

    /// <summary>Hours worked between the two: mornings and afternoons of working days.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        for (var date = DateOf(from); date <= DateOf(to); date = date.AddDays(1))
        {
            foreach (var (start, end) in WorkedOn(date))
            {
                var (since, until) = (from > start ? from : start, to < end ? to : end);
                sum += until > since ? until - since : TimeSpan.Zero;
            }
        }

        return sum;
    }

    /// <summary>The instant by which that much has been worked since <paramref name="from"/>.</summary>
    public DateTimeOffset AddWorkingTime(DateTimeOffset from, TimeSpan time)
    {
        for (var date = DateOf(from); ; date = date.AddDays(1))
        {
            foreach (var (start, end) in WorkedOn(date))
            {
                var since = from > start ? from : start;
                if (end > since && time <= end - since)
                {
                    return since + time;
                }

                time -= end > since ? end - since : TimeSpan.Zero;
            }
        }
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> WorkedOn(DateOnly date) => !IsWorkingDay(date)
        ? []
        : [(At(date, Hours.Start), At(date, Hours.MorningEnd)), (At(date, Hours.AfternoonStart), At(date, Hours.End))];

    private DateOnly Step(DateOnly date, int direction)
    {
        do
        {
            date = date.AddDays(direction);
        }
        while (!IsWorkingDay(date));

        return date;
    }
}
