using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Storage;

/// <summary>The office clock's offset outlives the process, so that a playground goes on where it was.</summary>
public static class StoredClock
{
    private const string Key = "office-clock-offset";

    public static async Task<bool> RestoreAsync(ReformBotDbContext db, OfficeClock clock)
    {
        if (await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key) is not { } stored)
        {
            return false;
        }

        clock.Offset = TimeSpan.FromTicks(long.Parse(stored.Value, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Sets the office's present instant and keeps it.</summary>
    public static async Task<bool> SetAsync(ReformBotDbContext db, OfficeClock clock, DateTimeOffset now)
    {
        var offset = clock.Offset + (now - clock.GetUtcNow());
        var value = offset.Ticks.ToString(CultureInfo.InvariantCulture);
        if (await db.Settings.SingleOrDefaultAsync(s => s.Key == Key) is { } stored)
        {
            stored.Value = value;
        }
        else
        {
            db.Settings.Add(new Setting { Key = Key, Value = value });
        }

        clock.Offset = offset;
        return true;
    }

    /// <summary>For a database that has stored no clock yet.</summary>
    public static async Task<bool> SetFirstAsync(ReformBotDbContext db, OfficeClock clock, DateTimeOffset now) =>
        !await db.Settings.AnyAsync(s => s.Key == Key) && await SetAsync(db, clock, now);
}
