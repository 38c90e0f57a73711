using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>A link into the pages stays a month after its term, a link code and a wrong try 400 days: by them one sees who became whose account.</summary>
public sealed class ForgetOldLinks(Store store, OfficeClock officeClock, TimeProvider systemClock)
{
    private static readonly TimeSpan Pages = TimeSpan.FromDays(30);
    private static readonly TimeSpan Accounts = TimeSpan.FromDays(400);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var (pages, accounts) = (systemClock.GetUtcNow() - Pages, officeClock.GetUtcNow() - Accounts);
        return store.WritePatientlyAsync(
            async db => await db.LoginLinks.Where(l => l.ExpiresAt < pages).ExecuteDeleteAsync(cancellationToken)
                + await db.LinkCodes.Where(c => c.ExpiresAt < accounts).ExecuteDeleteAsync(cancellationToken)
                + await db.LinkAttempts.Where(a => a.At < accounts).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }
}
