using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.People;

/// <summary>On the first hour of a leave in which somebody stands in he is told what waits for a word of the one who is.</summary>
public static class StandInBriefing
{
    /// <summary>Agreed to when it has begun, as soon as may be.</summary>
    public static DateTimeOffset? DueAt(Leave leave, OfficeCalendar calendar, DateTimeOffset now)
    {
        if (leave is not { SubstituteId: { } standIn, ConfirmedById: not null } || standIn == leave.PersonId)
        {
            return null;
        }

        var first = leave.StartsAtNoon ? leave.Days.BeginAt(calendar) : calendar.At(leave.FromDate, calendar.Hours.Start);
        return calendar.NextSendingInstant(first > now ? first : now);
    }
}
