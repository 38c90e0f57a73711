using System.Globalization;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler;

/// <summary>Runs slots, each once in the cluster, and writes down how it went. The only place that catches what a job throws.</summary>
public sealed class JobRunner(Schedule schedule, JobLease leases, IServiceProvider services, OfficeClock clock, ILogger<JobRunner> log)
{
    private const string SlotFormat = "yyyy-MM-ddTHH:mm";

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(5);

    public Schedule Schedule => schedule;

    /// <summary>Every job's last slot, unless it was run: what an outage held back is made good at the start.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        foreach (var job in schedule.Jobs)
        {
            await RunAsync(job, LastSlot(job, clock.GetUtcNow()), cancellationToken);
        }

        await ResumeAsync(cancellationToken);
    }

    /// <summary>
    /// Slots that were begun and not finished, and those at whose minute the store was away, so that nobody could begin them. What is due
    /// every minute needs no making good: the next minute does it.
    /// </summary>
    public async Task MakeGoodAsync(CancellationToken cancellationToken)
    {
        await ResumeAsync(cancellationToken);
        // A slot of this very minute is its own trigger's to begin.
        var until = clock.GetUtcNow().AddMinutes(-1);
        var rare = schedule.Jobs.Where(j => !j.IsTick).Select(j => (Job: j, Slot: SlotOf(LastSlot(j, until)))).ToList();
        var begun = await leases.BegunAsync(rare.Select(r => (r.Job.Name, r.Slot)), cancellationToken);
        foreach (var (job, slot) in rare.Where(r => !begun.Contains(r.Job.Name)))
        {
            await RunAsync(job, slot, cancellationToken);
        }
    }

    /// <summary>Slots another node, or this one before, began and did not finish.</summary>
    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, slot) in await leases.AbandonedAsync(cancellationToken))
        {
            if (schedule.Jobs.FirstOrDefault(j => j.Name == name) is { } job)
            {
                await RunAsync(job, slot, cancellationToken);
            }
        }
    }

    public Task RunAsync(ScheduledJob job, DateTimeOffset slot, CancellationToken cancellationToken) =>
        RunAsync(job, SlotOf(slot), cancellationToken);

    private DateTimeOffset LastSlot(ScheduledJob job, DateTimeOffset until) => new Cron(job.Cron, schedule.Zone).Last(until);

    private string SlotOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, schedule.Zone).ToString(SlotFormat, CultureInfo.InvariantCulture);

    /// <summary>The next slot's turn has come: what this one would have done is that one's to do.</summary>
    private bool HasSuccessor(ScheduledJob job, string slot)
    {
        var local = DateTime.ParseExact(slot, SlotFormat, CultureInfo.InvariantCulture);
        var at = new DateTimeOffset(local, schedule.Zone.GetUtcOffset(local));
        return new Cron(job.Cron, schedule.Zone).Next(at) <= clock.GetUtcNow();
    }

    private async Task RunAsync(ScheduledJob job, string slot, CancellationToken cancellationToken)
    {
        if (await leases.TryTakeAsync(job.Name, slot, cancellationToken) is not { } held)
        {
            log.LogDebug("{Job} {Slot} is run already, here or by another node.", job.Name, slot);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = leases.HoldAsync(held, ended.Token);
        try
        {
            await job.RunAsync(services, cancellationToken);
            await leases.FinishAsync(held, error: null, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogError("{Job} {Slot} failed: {Failure}", job.Name, slot, FailureNote.WithTrace(failure));
            await (job.IsTick || !job.IsTriedAgain || HasSuccessor(job, slot)
                ? leases.FinishAsync(held, FailureNote.Of(failure), cancellationToken)
                : leases.GiveBackAsync(held, FailureNote.Of(failure), TryAgainAfter, cancellationToken));
        }
        finally
        {
            await ended.CancelAsync();
            await renewal;
        }
    }
}
