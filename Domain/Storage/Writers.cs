using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Outbox;

namespace ReformBot.Domain.Storage;

/// <summary>How one piece of work gets into the database: in a commit of its own, or in one with others.</summary>
internal abstract class Writers : IDisposable
{
    /// <returns>After the commit: what the work returned, and where it left something to be sent.</returns>
    /// <exception cref="StoreBusyException">Too many are waiting already, and the work is not patient.</exception>
    public abstract Task<Written<T>> RunAsync<T>(Func<ReformBotDbContext, Task<T>> work, WritePriority priority, CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>The work and its one save. What changed is looked for once more, by the save: it is not free.</summary>
    protected static async Task<Written<T>> SaveAsync<T>(
        ReformBotDbContext db, Func<ReformBotDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            var result = await work(db);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var lanes = db.ChangeTracker.Entries<OutboxMessage>()
                .Where(e => e.State == EntityState.Added)
                .Select(e => new OutboxLane(e.Entity.Channel, e.Entity.Tenant))
                .ToHashSet();
            await db.SaveChangesAsync(cancellationToken);
            return new Written<T>(result, lanes);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }
}

/// <param name="Lanes">The outbox lanes that owe something new.</param>
internal sealed record Written<T>(T Result, IReadOnlySet<OutboxLane> Lanes);

/// <summary>How a piece of work stands in the queue.</summary>
internal enum WritePriority
{
    /// <summary>Somebody waits: it is refused rather than kept in a long queue.</summary>
    Interactive,

    /// <summary>Nobody else would finish it: it waits however long the queue is.</summary>
    Queued,

    /// <summary>Queued, and long: it shares its commit with nobody, so that nobody waits for it twice.</summary>
    Exclusive,
}
