using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>Closes the day that has ended, some minutes after midnight, when every step of it has been committed.</summary>
public sealed class SealDay(Store store, OfficeCache cache, OfficeClock clock, HistoryKey key)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var seal = await store.ReadAsync(db => ReadAsync(db, now, cancellationToken), cancellationToken);
        if (seal is { Assignments: > 0 })
        {
            await store.WritePatientlyAsync(db => store.Provider.InsertOrIgnoreAsync(db, seal, cancellationToken), cancellationToken);
        }
    }

    private async Task<DailySeal?> ReadAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = (await cache.GetAsync(db, cancellationToken)).Calendar;
        var yesterday = calendar.DateOf(now).AddDays(-1);
        return await db.DailySeals.AnyAsync(s => s.Date >= yesterday, cancellationToken)
            ? null
            : await DaySeal.OfAsync(db, yesterday, calendar, key, now, cancellationToken);
    }
}
