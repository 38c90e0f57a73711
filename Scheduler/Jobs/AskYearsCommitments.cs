using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>Puts the commitments of this year's programmes to heads who have not been asked, a new head's or unit's included.</summary>
public sealed class AskYearsCommitments(Store store, OfficeCache cache, OfficeClock clock, Mailbox mailbox)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var office = await store.ReadAsync(db => cache.GetAsync(db, cancellationToken), cancellationToken);
        if (!office.Calendar.MaySendAt(now))
        {
            return;
        }

        var year = office.Calendar.DateOf(now).Year;
        var programmes = await store.ReadAsync(db => db.Programmes.Where(p => p.Year == year).ToListAsync(cancellationToken), cancellationToken);
        foreach (var programme in programmes)
        {
            await store.WritePatientlyAsync(
                db => new AskCommitments(programme).RunAsync(db, office, mailbox, now, cancellationToken), cancellationToken);
        }
    }
}
