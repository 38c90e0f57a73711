using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler;

namespace ReformBot.Bot.Web.Playground;

/// <summary>The office's time as the page shows it. All instants carry the office's offset.</summary>
internal sealed record PlaygroundClock(
    DateTimeOffset Now, string Zone, string Text, bool IsWorkingDay, DateTimeOffset NextWorkingMorning, DateTimeOffset? NextDigest)
{
    public static Task<PlaygroundClock> NowAsync(Store store, OfficeCache offices, OfficeClock clock, Schedule schedule) => store.ReadAsync(async db =>
    {
        var calendar = (await offices.GetAsync(db)).Calendar;
        var now = calendar.ToLocal(clock.GetUtcNow());
        var today = calendar.DateOf(now);
        var thisMorning = calendar.At(today, calendar.Hours.Start);
        var morning = calendar.IsWorkingDay(today) && now < thisMorning
            ? thisMorning
            : calendar.At(calendar.NextWorkingDay(today), calendar.Hours.Start);
        return new PlaygroundClock(
            now,
            calendar.Zone.Id,
            Speech.Instant("vi", now, calendar),
            calendar.IsWorkingDay(today),
            morning,
            calendar.ToLocal(schedule.NextDigest(now, calendar)));
    });
}
