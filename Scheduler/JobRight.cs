using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler;

/// <summary>
/// The right to run one slot of one job, in the whole cluster: a row inserted by whoever comes first, with a lease. Who dies
/// holding it loses it when the lease ends.
/// </summary>
public sealed class JobRight(Store store, TimeProvider systemClock, ILogger<JobRight> log)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";

    public Task<bool> TryTakeAsync(string job, string slot, CancellationToken cancellationToken) => store.WritePatientlyAsync(
        async db =>
        {
            var now = systemClock.GetUtcNow();
            var run = new JobRun { Job = job, Slot = slot, Node = Node, StartedAt = now, LeaseUntil = now + Lease };
            return await store.Provider.InsertOrIgnoreAsync(db, run, cancellationToken)
                || await Expired(db, now).Where(r => r.Job == job && r.Slot == slot).ExecuteUpdateAsync(
                    change => change.SetProperty(r => r.Node, Node)
                        .SetProperty(r => r.StartedAt, now)
                        .SetProperty(r => r.LeaseUntil, now + Lease)
                        .SetProperty(r => r.Error, (string?)null),
                    cancellationToken) == 1;
        },
        cancellationToken);

    public Task RenewAsync(string job, string slot, CancellationToken cancellationToken) => ChangeAsync(
        job, slot, (rows, token) => rows.ExecuteUpdateAsync(
            change => change.SetProperty(r => r.LeaseUntil, systemClock.GetUtcNow() + Lease), token), cancellationToken);

    /// <summary>
    /// Renews until the job has <paramref name="ended"/>. A renewal that fails is tried again: if none gets through in time, another
    /// node takes the slot over, and what the job wrote stands or falls by its own keys.
    /// </summary>
    public async Task HoldAsync(string job, string slot, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Lease / 3, systemClock, ended);
                await RenewAsync(job, slot, ended);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                // The job has ended, and its lease with it.
            }
            catch (Exception trouble)
            {
                log.LogWarning("The right to {Job} {Slot} could not be renewed, it is tried again: {Failure}", job, slot, FailureNote.WithTrace(trouble));
            }
        }
    }

    public Task FinishAsync(string job, string slot, string? error, CancellationToken cancellationToken) => ChangeAsync(
        job, slot, (rows, token) => rows.ExecuteUpdateAsync(
            change => change.SetProperty(r => r.FinishedAt, systemClock.GetUtcNow()).SetProperty(r => r.Error, error), token), cancellationToken);

    /// <summary>It failed and is to be tried again, by any node, once <paramref name="after"/> has passed.</summary>
    public Task GiveBackAsync(string job, string slot, string error, TimeSpan after, CancellationToken cancellationToken) => ChangeAsync(
        job, slot, (rows, token) => rows.ExecuteUpdateAsync(
            change => change.SetProperty(r => r.LeaseUntil, systemClock.GetUtcNow() + after).SetProperty(r => r.Error, error), token), cancellationToken);

    /// <summary>Slots somebody began and nobody finished.</summary>
    public async Task<IReadOnlyList<(string Job, string Slot)>> AbandonedAsync(CancellationToken cancellationToken)
    {
        var rows = await store.ReadAsync(
            db => Expired(db, systemClock.GetUtcNow()).Select(r => new { r.Job, r.Slot }).ToListAsync(cancellationToken), cancellationToken);
        return [.. rows.Select(r => (r.Job, r.Slot))];
    }

    private static IQueryable<JobRun> Expired(ReformBotDbContext db, DateTimeOffset now) =>
        db.JobRuns.Where(r => r.FinishedAt == null && r.LeaseUntil < now);

    private Task<int> ChangeAsync(
        string job, string slot, Func<IQueryable<JobRun>, CancellationToken, Task<int>> change, CancellationToken cancellationToken) =>
        store.WritePatientlyAsync(
            db => change(db.JobRuns.Where(r => r.Job == job && r.Slot == slot && r.Node == Node && r.FinishedAt == null), cancellationToken),
            cancellationToken);
}
