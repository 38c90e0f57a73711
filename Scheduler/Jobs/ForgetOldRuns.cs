using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>The history of runs stays a month, that of the every-minute ones two days. Nothing runs for a month: what is not finished by then never will be.</summary>
public sealed class ForgetOldRuns(Store store, Schedule schedule, TimeProvider systemClock)
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);
    private static readonly TimeSpan EveryMinute = TimeSpan.FromDays(2);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var now = systemClock.GetUtcNow();
        var (old, recent) = (now - Usual, now - EveryMinute);
        var ticks = schedule.Jobs.Where(j => j.IsTick).Select(j => j.Name).ToList();
        return store.WritePatientlyAsync(
            db => db.JobRuns
                .Where(r => r.StartedAt < old || (r.FinishedAt != null && r.StartedAt < recent && ticks.Contains(r.Job)))
                .ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }
}
