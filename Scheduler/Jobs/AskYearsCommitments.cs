using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>Puts the commitments of this year's programmes to heads who have not been asked, a new head's or unit's included.</summary>
public sealed class AskYearsCommitments(Store store, SendingHours hours, Mailbox mailbox, ILogger<AskYearsCommitments> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await hours.NowAsync(cancellationToken) is not var (office, now))
        {
            return;
        }

        var year = office.Calendar.DateOf(now).Year;
        var programmes = await store.ReadAsync(db => db.Programmes.AsNoTracking().Where(p => p.Year == year).ToListAsync(cancellationToken), cancellationToken);
        var failures = new ItemFailures(log);
        foreach (var programme in programmes)
        {
            foreach (var (unit, head) in await store.ReadAsync(db => new AskCommitments(programme).HeadsLeftAsync(db, office, cancellationToken), cancellationToken))
            {
                await failures.TryAsync(
                    head.Id,
                    () => store.WritePatientlyAsync(
                        db => new AskCommitments(programme, u => u.Id == unit.Id).RunAsync(db, office, mailbox, now, cancellationToken), cancellationToken),
                    cancellationToken);
            }
        }

        failures.ThrowIfAny();
    }
}
