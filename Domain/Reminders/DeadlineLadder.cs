using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Reminders;

/// <summary>
/// Towards and past a deadline: 7, 3 and 1 working days before and the morning of the day; with less than two working days to go,
/// that morning, one hour before and at the deadline (the issuing itself was the first word). Then three mornings late, then weekly.
/// </summary>
public static class DeadlineLadder
{
    internal const int LateMornings = 3;

    private static readonly int[] DaysBefore = [7, 3, 1];

    /// <summary>Less than two working days lie between: the hour ladder.</summary>
    public static bool IsShort(DateTimeOffset from, DateTimeOffset dueAt, OfficeCalendar calendar) =>
        calendar.WorkingDaysBetween(calendar.DateOf(from), calendar.DateOf(dueAt)) < 2;

    public static IEnumerable<Rung> Rungs(DateTimeOffset dueAt, bool isShort, OfficeCalendar calendar) =>
        (isShort ? HoursBefore(dueAt, calendar) : MorningsBefore(dueAt, calendar)).Concat(MorningsAfter(dueAt, calendar));

    /// <summary>How many mornings it has been late when this rung is said; 0 while it is not.</summary>
    public static int DaysLate(string step)
    {
        if (step.StartsWith("weekly-", StringComparison.Ordinal))
        {
            return LateMornings + 1;
        }

        return step.StartsWith("overdue-", StringComparison.Ordinal) ? step[^1] - '0' : 0;
    }

    internal static bool IsHourStep(string step) => step is "morning" or "hour-1" or "due";

    private static IEnumerable<Rung> MorningsBefore(DateTimeOffset dueAt, OfficeCalendar calendar)
    {
        var day = calendar.WorkingDayOnOrBefore(calendar.DateOf(dueAt));
        return DaysBefore
            .Select(days => new Rung($"before-{days}", Morning(calendar.AddWorkingDays(day, -days), calendar)))
            .Append(new Rung("day", Morning(day, calendar)))
            .Where(rung => rung.DueAt < dueAt);
    }

    private static IEnumerable<Rung> HoursBefore(DateTimeOffset dueAt, OfficeCalendar calendar)
    {
        var warning = calendar.NextSendingInstant(dueAt.AddHours(-1));
        var morning = Morning(calendar.DateOf(dueAt), calendar);
        if (morning < warning && morning < dueAt)
        {
            yield return new Rung("morning", morning);
        }

        if (warning < dueAt)
        {
            yield return new Rung("hour-1", warning);
        }

        if (calendar.MaySendAt(dueAt))
        {
            yield return new Rung("due", dueAt);
        }
    }

    internal static IEnumerable<Rung> MorningsAfter(DateTimeOffset dueAt, OfficeCalendar calendar)
    {
        var day = calendar.DateOf(dueAt);
        for (var late = 1; late <= LateMornings; late++)
        {
            day = calendar.NextWorkingDay(day);
            yield return new Rung($"overdue-{late}", Morning(day, calendar));
        }

        for (var week = 1; ; week++)
        {
            yield return new Rung($"weekly-{week}", Morning(calendar.WorkingDayOnOrAfter(day.AddDays(7 * week)), calendar));
        }
    }

    internal static DateTimeOffset Morning(DateOnly date, OfficeCalendar calendar) =>
        calendar.NextSendingInstant(calendar.At(date, calendar.Hours.Start));
}
