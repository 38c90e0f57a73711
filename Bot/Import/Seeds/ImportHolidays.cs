using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import.Seeds;

/// <summary>
/// Adds and changes the days a file names; other days stay. What an administrator has confirmed stays confirmed. Where work is open,
/// a day that is now worked or off instead is owed to it: see <see cref="CalendarChange"/>.
/// </summary>
internal sealed record ImportHolidays(IReadOnlyList<HolidayRow> Days)
{
    /// <returns>The days that are now other than before; empty on a second run.</returns>
    public async Task<IReadOnlyList<DateOnly>> RunAsync(ReformBotDbContext db, StoreProvider provider)
    {
        var known = await db.Holidays.ToDictionaryAsync(h => h.Date);
        var turned = new List<ChangedDay>();
        foreach (var day in Days)
        {
            var isWorking = day.Kind == HolidayKind.Working;
            known.TryGetValue(day.Date, out var holiday);
            if (isWorking != (holiday?.IsWorkingDay ?? day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
            {
                turned.Add(new ChangedDay(day.Date, isWorking, day.Name));
            }

            if (holiday is null)
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

        if (turned.Count > 0 && await db.Assignments.AnyAsync(a => a.State != AssignmentState.Completed && a.State != AssignmentState.Withdrawn))
        {
            CalendarChange.Owe(db, turned);
        }

        return changed;
    }
}
