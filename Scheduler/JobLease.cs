using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler;

/// <summary>
/// The right to run one slot of one job, in the whole cluster: a row inserted by whoever comes first, with a lease. Who dies
/// holding it loses it when the lease ends. It belongs to one run, not to its node: nodes in containers may all bear one name.
/// </summary>
public sealed class JobLease(Store store, TimeProvider systemClock, ILogger<JobLease> log)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <returns>Null where another run has it or had it.</returns>
    public async Task<LeasedSlot?> TryTakeAsync(string job, string slot, CancellationToken cancellationToken)
    {
        var held = new LeasedSlot(job, slot, Guid.CreateVersion7());
        return await store.WritePatientlyAsync(db => TryTakeAsync(db, held, cancellationToken), cancellationToken) ? held : null;
    }

    public Task RenewAsync(LeasedSlot held, CancellationToken cancellationToken) => store.WritePatientlyAsync(
        db => Of(db, held).ExecuteUpdateAsync(change => change.SetProperty(r => r.LeaseUntil, systemClock.GetUtcNow() + Lease), cancellationToken),
        cancellationToken);

    /// <summary>
    /// Renews until the job has <paramref name="ended"/>. A renewal that fails is tried again: if none gets through in time, another
    /// run takes the slot over, and what the job wrote stands or falls by its own keys.
    /// </summary>
    public async Task HoldAsync(LeasedSlot held, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Lease / 3, systemClock, ended);
                await RenewAsync(held, ended);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                // The job has ended, and its lease with it.
            }
            catch (Exception trouble)
            {
                log.LogWarning("The right to {Job} {Slot} could not be renewed, it is tried again: {Failure}", held.Job, held.Slot, FailureNote.WithTrace(trouble));
            }
        }
    }

    public async Task FinishAsync(LeasedSlot held, string? error, CancellationToken cancellationToken) => Notice(held, await store.WritePatientlyAsync(
        db => Of(db, held).ExecuteUpdateAsync(
            change => change.SetProperty(r => r.FinishedAt, systemClock.GetUtcNow())
                .SetProperty(r => r.Error, error)
                .SetProperty(r => r.LeaseId, (Guid?)null),
            cancellationToken),
        cancellationToken));

    /// <summary>It failed and is to be tried again, by any node, once <paramref name="after"/> has passed.</summary>
    public async Task GiveBackAsync(LeasedSlot held, string error, TimeSpan after, CancellationToken cancellationToken) => Notice(held, await store.WritePatientlyAsync(
        db => Of(db, held).ExecuteUpdateAsync(
            change => change.SetProperty(r => r.LeaseUntil, systemClock.GetUtcNow() + after)
                .SetProperty(r => r.Error, error)
                .SetProperty(r => r.LeaseId, (Guid?)null),
            cancellationToken),
        cancellationToken));

    /// <summary>Slots somebody began and nobody finished.</summary>
    public async Task<IReadOnlyList<(string Job, string Slot)>> AbandonedAsync(CancellationToken cancellationToken)
    {
        var rows = await store.ReadAsync(
            db => Expired(db, systemClock.GetUtcNow()).Select(r => new { r.Job, r.Slot }).ToListAsync(cancellationToken), cancellationToken);
        return [.. rows.Select(r => (r.Job, r.Slot))];
    }

    /// <summary>Of those slots the jobs whose was begun, whatever became of it.</summary>
    public async Task<IReadOnlySet<string>> BegunAsync(IEnumerable<(string Job, string Slot)> slots, CancellationToken cancellationToken)
    {
        var wanted = slots.ToHashSet();
        var (jobs, days) = (wanted.Select(s => s.Job).ToList(), wanted.Select(s => s.Slot).Distinct().ToList());
        var rows = await store.ReadAsync(
            db => db.JobRuns.Where(r => jobs.Contains(r.Job) && days.Contains(r.Slot)).Select(r => new { r.Job, r.Slot }).ToListAsync(cancellationToken),
            cancellationToken);
        return rows.Where(r => wanted.Contains((r.Job, r.Slot))).Select(r => r.Job).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<bool> TryTakeAsync(ReformBotDbContext db, LeasedSlot held, CancellationToken cancellationToken)
    {
        var now = systemClock.GetUtcNow();
        var run = new JobRun { Job = held.Job, Slot = held.Slot, Node = Node, LeaseId = held.Lease, StartedAt = now, LeaseUntil = now + Lease };
        return await store.Provider.InsertOrIgnoreAsync(db, run, cancellationToken)
            || await Expired(db, now).Where(r => r.Job == held.Job && r.Slot == held.Slot).ExecuteUpdateAsync(
                change => change.SetProperty(r => r.Node, Node)
                    .SetProperty(r => r.LeaseId, held.Lease)
                    .SetProperty(r => r.StartedAt, now)
                    .SetProperty(r => r.LeaseUntil, now + Lease)
                    .SetProperty(r => r.Error, (string?)null),
                cancellationToken) == 1;
    }

    private void Notice(LeasedSlot held, int written)
    {
        if (written == 0)
        {
            log.LogWarning("{Job} {Slot} was taken over by another run: how this one ended is not written down.", held.Job, held.Slot);
        }
    }

    private static IQueryable<JobRun> Expired(ReformBotDbContext db, DateTimeOffset now) =>
        db.JobRuns.Where(r => r.FinishedAt == null && r.LeaseUntil < now);

    /// <summary>The slot as long as that run has it; nothing once another took it over.</summary>
    private static IQueryable<JobRun> Of(ReformBotDbContext db, LeasedSlot held) =>
        db.JobRuns.Where(r => r.Job == held.Job && r.Slot == held.Slot && r.LeaseId == held.Lease);
}

/// <summary>One run's right to a slot.</summary>
public sealed record LeasedSlot(string Job, string Slot, Guid Lease);
