using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Calendar;

/// <param name="IsWorkingDay">What the day is from now on.</param>
public sealed record ChangedDay(DateOnly Date, bool IsWorkingDay, string Name);

/// <summary>
/// Days that are no longer what open work counted with: what rests on them is computed anew and whoever it concerns is told. Kept
/// as a setting from the change's own transaction until all of that is done.
/// </summary>
/// <param name="IsComputed">Ladders and terms are done; people are told in sending hours.</param>
public sealed record CalendarChange(Guid Id, IReadOnlyList<ChangedDay> Days, bool IsComputed = false)
{
    private const string Prefix = "calendar-change:";

    private string Key => $"{Prefix}{Id:N}";

    public static void Owe(ReformBotDbContext db, IReadOnlyList<ChangedDay> days)
    {
        var change = new CalendarChange(Guid.CreateVersion7(), days);
        db.Settings.Add(new Setting { Key = change.Key, Value = MessageJson.Write(change) });
    }

    /// <summary>The oldest first.</summary>
    public static async Task<IReadOnlyList<CalendarChange>> OwedAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Settings.AsNoTracking().Where(s => s.Key.StartsWith(Prefix)).OrderBy(s => s.Key).ToListAsync(cancellationToken);
        return [.. rows.Select(s => MessageJson.Read<CalendarChange>(s.Value))];
    }

    public Task<int> ComputedAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        var value = MessageJson.Write(this with { IsComputed = true });
        return db.Settings.Where(s => s.Key == Key).ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, value), cancellationToken);
    }

    public Task<int> SettleAsync(ReformBotDbContext db, CancellationToken cancellationToken) =>
        db.Settings.Where(s => s.Key == Key).ExecuteDeleteAsync(cancellationToken);
}
