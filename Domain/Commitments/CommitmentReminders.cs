using ReformBot.Domain.Calendar;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Commitments;

/// <summary>When a head is asked again, in working mornings: a commitment until he confirms or its year ends, a figure only so often.</summary>
public static class CommitmentReminders
{
    private const int FirstAfterDays = 3;
    private const int EveryDays = 5;
    private const int LastAfterDays = 10;

    public static DateTimeOffset AfterAsking(DateTimeOffset askedAt, OfficeCalendar calendar) => In(askedAt, FirstAfterDays, calendar);

    /// <summary>Null where its year is over by then.</summary>
    public static DateTimeOffset? AfterReminding(Commitment commitment, DateTimeOffset now, OfficeCalendar calendar) =>
        In(now, EveryDays, calendar) is var next && calendar.DateOf(next).Year == commitment.YearOf(calendar) ? next : null;

    /// <summary>Null once the figure has been asked for long enough: it stays open, and stands in the digest as not reported.</summary>
    public static DateTimeOffset? NextAsk(DateTimeOffset? firstAskedAt, DateTimeOffset now, OfficeCalendar calendar) =>
        firstAskedAt is { } first && calendar.WorkingDaysBetween(calendar.DateOf(first), calendar.DateOf(now)) >= LastAfterDays
            ? null
            : In(now, FirstAfterDays, calendar);

    private static DateTimeOffset In(DateTimeOffset now, int days, OfficeCalendar calendar) =>
        DeadlineLadder.Morning(calendar.AddWorkingDays(calendar.DateOf(now), days), calendar);
}
