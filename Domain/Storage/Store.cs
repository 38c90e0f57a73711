using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Outbox;

namespace ReformBot.Domain.Storage;

/// <summary>
/// The only way to write: one piece of work, one new context, one transaction, one save, one commit. A lost race rolls
/// everything back and runs the work again with a new context, at most five times.
/// </summary>
public sealed class Store(IDbContextFactory<ReformBotDbContext> contexts, StoreProvider provider, OutboxSignal signal)
{
    private const int Tries = 5;

    public StoreProvider Provider => provider;

    /// <exception cref="StoreBusyException">Too many writers are waiting already.</exception>
    public async Task<T> WriteAsync<T>(Func<ReformBotDbContext, Task<T>> work, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, cancellationToken);
            }
            catch (Exception lost) when (attempt < Tries && provider.IsLostRace(lost))
            {
                // The next try starts from what the winner left.
            }
        }
    }

    public Task WriteAsync(Func<ReformBotDbContext, Task> work, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async db =>
            {
                await work(db);
                return true;
            },
            cancellationToken);

    /// <summary>Reads without tracking, outside any write transaction.</summary>
    [SuppressMessage("Design", "MA0042:Do not use blocking calls in an async method", Justification = "Creating a pooled context does no I/O.")]
    public async Task<T> ReadAsync<T>(Func<ReformBotDbContext, Task<T>> query, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await query(db);
    }

    private async Task<T> WriteOnceAsync<T>(Func<ReformBotDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(db);
        var owes = db.ChangeTracker.Entries<OutboxMessage>().Any(e => e.State == EntityState.Added);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (owes)
        {
            signal.Raise();
        }

        return result;
    }
}
