using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Reminders;

/// <summary>Not accepted: the officer is asked the next working morning, the assigner told the one after. That is all; he decides.</summary>
public static class AcceptanceLadder
{
    public const string Nudge = "nudge";
    public const string Report = "report";

    public static IEnumerable<Rung> Rungs(DateTimeOffset givenAt, OfficeCalendar calendar)
    {
        var next = calendar.NextWorkingDay(calendar.DateOf(givenAt));
        yield return new Rung(Nudge, DeadlineLadder.Morning(next, calendar));
        yield return new Rung(Report, DeadlineLadder.Morning(calendar.NextWorkingDay(next), calendar));
    }
}
