using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Somebody has left: whoever leads his unit is told once what he left open and who could take it, however it came to be known
/// that he left. A head who comes after is told as well, of what is open still.
/// </summary>
public sealed class TellOfLeftWork(Store store, SendingHours hours, Mailbox mailbox, ILogger<TellOfLeftWork> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await hours.NowAsync(cancellationToken) is not var (office, now))
        {
            return;
        }

        if (office.Roster.Left.Count == 0)
        {
            return;
        }

        var failures = new ItemFailures(log);
        foreach (var left in await store.ReadAsync(db => UntoldAsync(db, office, cancellationToken), cancellationToken))
        {
            await failures.TryAsync(
                left.Leaver.Id, () => store.WritePatientlyAsync(db => TellAsync(db, left, office, now, cancellationToken), cancellationToken), cancellationToken);
        }

        failures.ThrowIfAny();
    }

    /// <summary>Mostly everybody has been told long ago: then nothing is written and nobody waits.</summary>
    private static async Task<IReadOnlyList<LeftWork>> UntoldAsync(ReformBotDbContext db, Office office, CancellationToken cancellationToken)
    {
        var all = await LeftWork.ReadAsync(db, office.Roster, cancellationToken);
        var keys = all.Select(KeyOf).ToList();
        var told = await db.Outbox.Where(m => keys.Contains(m.DedupeKey)).Select(m => m.DedupeKey).ToHashSetAsync(cancellationToken);
        return [.. all.Where(left => !told.Contains(KeyOf(left)))];
    }

    private async Task<bool> TellAsync(ReformBotDbContext db, LeftWork left, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = KeyOf(left);
        if (await db.Outbox.AnyAsync(m => m.DedupeKey == key, cancellationToken))
        {
            return false;
        }

        var takers = await TransferProposal.AbleAsync(db, office, left.Keeper, left.Tasks[0].UnitId, now);
        await mailbox.TellAsync(db, left.Keeper.Id, HandoverNotices.Left(left, takers, office, now), OutboxClass.Answer, key);
        return true;
    }

    private static string KeyOf(LeftWork left) => $"left:{left.Leaver.Id:N}:{left.Keeper.Id:N}";
}
