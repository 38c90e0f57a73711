using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import;

/// <summary>Adds and changes the days a file names; other days stay. What an administrator has confirmed stays confirmed.</summary>
internal sealed record ImportHolidays(IReadOnlyList<HolidayRow> Days)
{
    /// <returns>The days that are now other than before; empty on a second run.</returns>
    public async Task<IReadOnlyList<DateOnly>> RunAsync(ReformBotDbContext db, StoreProvider provider)
    {
        var known = await db.Holidays.ToDictionaryAsync(h => h.Date);
        foreach (var day in Days)
        {
            var isWorking = day.Kind == HolidayKind.Working;
            if (!known.TryGetValue(day.Date, out var holiday))
            {
                db.Holidays.Add(new Holiday
                {
                    Date = day.Date,
                    IsWorkingDay = isWorking,
                    Name = day.Name,
                    Confirmed = day.Confirmed,
                    Source = day.Source,
                });
                continue;
            }

            holiday.Confirmed = day.Confirmed || (holiday.Confirmed && holiday.IsWorkingDay == isWorking);
            (holiday.IsWorkingDay, holiday.Name, holiday.Source) = (isWorking, day.Name, day.Source ?? holiday.Source);
        }

        DateOnly[] changed = [.. db.ChangeTracker.Entries<Holiday>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity.Date)
            .Order()];
        if (changed.Length > 0)
        {
            await provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        }

        return changed;
    }
}
