using Microsoft.EntityFrameworkCore;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>
/// What a platform lets one channel and tenant send, over all nodes: a row, locked from here to the end of the claim's transaction.
/// </summary>
internal sealed class LaneBudget
{
    private readonly IReadOnlyList<(RateLimit Limit, SlidingWindow Window)> _windows;
    private readonly RateBudget? _row;

    private LaneBudget(RateBudget? row, IReadOnlyList<(RateLimit Limit, SlidingWindow Window)> windows)
    {
        _row = row;
        _windows = windows;
    }

    public static async Task<LaneBudget> LockAsync(
        ReformBotDbContext db, StoreProvider provider, OutboxLane lane, IReadOnlyList<RateLimit> limits, CancellationToken cancellationToken)
    {
        var whole = limits.Where(l => !l.PerConversation).ToList();
        if (whole.Count == 0)
        {
            return new LaneBudget(row: null, []);
        }

        var key = $"{lane.Channel}|{lane.Tenant}";
        if (await MoveAsync(db, key, cancellationToken) == 0)
        {
            await provider.InsertOrIgnoreAsync(db, new RateBudget { Lane = key }, cancellationToken);
            await MoveAsync(db, key, cancellationToken);
        }

        var row = await db.RateBudgets.AsTracking().SingleAsync(b => b.Lane == key, cancellationToken);
        return new LaneBudget(row, Windows(row, whole));
    }

    /// <summary>What was taken lately, beside the limit it is held against.</summary>
    public static IReadOnlyList<(RateLimit Limit, SlidingWindow Window)> Windows(RateBudget row, IEnumerable<RateLimit> limits)
    {
        var taken = row.Taken is { } json ? MessageJson.Read<Dictionary<string, IReadOnlyList<Taken>>>(json) : [];
        return [.. limits.Select(limit => (limit, new SlidingWindow(limit.Count, limit.Window, taken.GetValueOrDefault(NameOf(limit)) ?? [])))];
    }

    public int FreeForAnswers(DateTimeOffset now) => _windows.Min(w => (int?)w.Window.FreeForAnswers(now)) ?? int.MaxValue;

    public int FreeForReminders(DateTimeOffset now) => _windows.Min(w => (int?)w.Window.FreeForReminders(now)) ?? int.MaxValue;

    /// <summary>When something more may go that may not go now; null when nothing is held back.</summary>
    public DateTimeOffset? NextFreeAt(DateTimeOffset now) =>
        FreeForAnswers(now) == 0 ? _windows.Max(w => w.Window.FreeAt(now, forAnswer: true))
        : FreeForReminders(now) == 0 ? _windows.Max(w => w.Window.FreeAt(now, forAnswer: false))
        : null;

    public void Take(DateTimeOffset now, int answers, int reminders)
    {
        if (_row is null || answers + reminders == 0)
        {
            return;
        }

        foreach (var (_, window) in _windows)
        {
            window.Take(now, answers, reminders);
        }

        _row.Taken = MessageJson.Write(_windows.ToDictionary(w => NameOf(w.Limit), w => w.Window.Taken));
    }

    private static string NameOf(RateLimit limit) => limit.Window.ToString();

    private static Task<int> MoveAsync(ReformBotDbContext db, string key, CancellationToken cancellationToken) =>
        db.RateBudgets.Where(b => b.Lane == key).ExecuteUpdateAsync(set => set.SetProperty(b => b.Claims, b => b.Claims + 1), cancellationToken);
}
