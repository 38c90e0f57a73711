using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Reminders;

/// <summary>
/// Not accepted: the officer is asked the next working morning, the assigner told the one after, or as soon as the deadline has
/// passed where that comes first. That is all; he decides.
/// </summary>
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

    /// <summary>Short work: its deadline passes before the assigner would be told.</summary>
    public static bool DeadlineComesFirst(DateTimeOffset givenAt, DateTimeOffset? dueAt, OfficeCalendar calendar) =>
        dueAt < Rungs(givenAt, calendar).Last().DueAt;

    /// <summary>The deadline is inclusive: the minute after it.</summary>
    public static Rung AfterDeadline(DateTimeOffset dueAt, OfficeCalendar calendar) =>
        new("unaccepted", calendar.NextSendingInstant(dueAt.AddMinutes(1)));
}
