using ReformBot.Connectors;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>How much of a channel's limits is spent, as operators are shown it.</summary>
public static class RateLimitUsage
{
    public static IEnumerable<(RateLimit Limit, int Spent)> Of(RateBudget row, IEnumerable<RateLimit> limits, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        return LaneBudget.Windows(row, limits).Select(w => (w.Limit, w.Window.Spent(now)));
    }
}
