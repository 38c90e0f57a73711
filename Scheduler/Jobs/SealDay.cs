using ReformBot.Domain.Calendar;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Closes the day that has ended, some minutes after midnight, when every step of it has been committed; and, before it, each day
/// since the last seal on which nobody was there to close it.
/// </summary>
public sealed class SealDay(Store store, OfficeCache cache, OfficeClock clock, HistoryKey key)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var seal in await store.ReadAsync(db => ReadAsync(db, now, cancellationToken), cancellationToken))
        {
            await store.WritePatientlyAsync(db => store.Provider.InsertOrIgnoreAsync(db, seal, cancellationToken), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<DailySeal>> ReadAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = (await cache.GetAsync(db, cancellationToken)).Calendar;
        var yesterday = calendar.DateOf(now).AddDays(-1);
        var last = await DaySeal.LatestAsync(db, cancellationToken);
        var first = last?.Date.AddDays(1) ?? yesterday;
        var dates = Enumerable.Range(0, Math.Max(0, yesterday.DayNumber - first.DayNumber + 1)).Select(first.AddDays).ToList();
        var seals = await DaySeal.OfAsync(db, dates, last, calendar, key, now, cancellationToken);
        return [.. seals.SkipWhile(seal => last is null && seal.Assignments == 0)];
    }
}
