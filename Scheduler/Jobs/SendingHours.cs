using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>What every job that speaks to people begins with: the office and its time, in sending hours alone.</summary>
public sealed class SendingHours(Store store, OfficeCache cache, OfficeClock clock)
{
    /// <returns>Null at night and on days off.</returns>
    public async Task<(Office Office, DateTimeOffset Now)?> NowAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var office = await store.ReadAsync(db => cache.GetAsync(db, cancellationToken), cancellationToken);
        return office.Calendar.MaySendAt(now) ? (office, now) : null;
    }
}
