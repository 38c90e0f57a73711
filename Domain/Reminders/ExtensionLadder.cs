using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Reminders;

/// <summary>More time was asked for and nobody has decided: who decides hears of it the next working morning, and once more on the last one there is.</summary>
public static class ExtensionLadder
{
    public static Rung Asked(DateTimeOffset askedAt, OfficeCalendar calendar) =>
        new("asked", DeadlineLadder.Morning(calendar.NextWorkingDay(calendar.DateOf(askedAt)), calendar));

    /// <summary>The morning of the deadline's day; of one that lies before it, the working day before.</summary>
    public static Rung Last(DateTimeOffset dueAt, OfficeCalendar calendar)
    {
        var day = calendar.WorkingDayOnOrBefore(calendar.DateOf(dueAt));
        var morning = DeadlineLadder.Morning(day, calendar);
        return new("last", morning < dueAt ? morning : DeadlineLadder.Morning(calendar.PreviousWorkingDay(day), calendar));
    }
}
