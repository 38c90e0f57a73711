using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>
/// Days with the superior are never the officer's: the working time a product waited is added to the deadline, so that after a return
/// he has as much time left as when he handed in. Pure.
/// </summary>
public static class WaitedTime
{
    /// <summary>An answer within half an hour takes no time from anybody, unless that was all there was left.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Fraction = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The deadline with the wait given back. What was handed in late stays late: no wait moves its deadline. A deadline at the end
    /// of a half-day stays at the end of one, any other at full five minutes; always in the officer's favour.
    /// </summary>
    /// <param name="since">When it was handed in.</param>
    /// <param name="until">When it came back.</param>
    public static DateTimeOffset? DueAfter(DateTimeOffset? dueAt, DateTimeOffset since, DateTimeOffset until, OfficeCalendar calendar)
    {
        if (dueAt is not { } due || since > due)
        {
            return dueAt;
        }

        var waited = calendar.WorkingTimeBetween(since, until);
        if (waited == TimeSpan.Zero || (waited < Shortest && calendar.WorkingTimeBetween(until, due) >= Shortest))
        {
            return due;
        }

        var moved = calendar.AddWorkingTime(due, waited);
        var (date, time) = (calendar.DateOf(moved), calendar.TimeOf(moved));
        if (calendar.TimeOf(due) is var said && said != calendar.Hours.End && said != calendar.Hours.MorningEnd)
        {
            return RoundedUp(moved);
        }

        return calendar.At(date, time <= calendar.Hours.MorningEnd ? calendar.Hours.MorningEnd : calendar.Hours.End);
    }

    /// <summary>Gives the wait back to the one who does it.</summary>
    /// <returns>The new deadline; null where it did not move.</returns>
    internal static DateTimeOffset? GiveBack(Assignment assignment, DateTimeOffset since, Act act)
    {
        var calendar = act.Office.Calendar;
        if (assignment.IsCooperation || DueAfter(assignment.DueAt, since, act.Now, calendar) is not { } due || due == assignment.DueAt)
        {
            return null;
        }

        (assignment.DeadlineOn, assignment.DueAt) = (calendar.DateOf(due), due);
        return due;
    }

    private static DateTimeOffset RoundedUp(DateTimeOffset instant)
    {
        var over = instant.Ticks % Fraction.Ticks;
        return over == 0 ? instant : instant.AddTicks(Fraction.Ticks - over);
    }
}
