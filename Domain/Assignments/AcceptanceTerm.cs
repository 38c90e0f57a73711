using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Assignments;

/// <summary>The first of the two clocks: by when an assignment is to be accepted.</summary>
public static class AcceptanceTerm
{
    /// <summary>The end of the next working day, or the deadline itself where that comes sooner.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset issuedAt, DateTimeOffset? dueAt, OfficeCalendar calendar)
    {
        var usual = calendar.EndOf(calendar.NextWorkingDay(calendar.DateOf(issuedAt)));
        return dueAt < usual ? dueAt.Value : usual;
    }
}
