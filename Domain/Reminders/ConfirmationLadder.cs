using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Reminders;

/// <summary>
/// Something waits for the assigner's decision (a product handed in, a request to reconsider): he is told after two working days
/// and every five after that. It is his time, never the officer's, and nobody else hears of it here.
/// </summary>
public static class ConfirmationLadder
{
    private const int FirstAfterDays = 2;
    private const int EveryDays = 5;

    public static IEnumerable<Rung> Rungs(DateTimeOffset waitingSince, OfficeCalendar calendar)
    {
        var day = calendar.AddWorkingDays(calendar.DateOf(waitingSince), FirstAfterDays);
        for (var time = 1; ; time++)
        {
            yield return new Rung($"wait-{time}", DeadlineLadder.Morning(day, calendar));
            day = calendar.AddWorkingDays(day, EveryDays);
        }
    }
}
