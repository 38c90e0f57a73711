using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReformBot.Domain.Storage;

/// <summary>
/// Contexts to look with, never to write. Where the provider names a connection of its own, a few are kept open with their
/// statements prepared; otherwise each look takes one from the pool.
/// </summary>
internal sealed class Readers(IDbContextFactory<ReformBotDbContext> contexts, Func<DbConnection?> connect) : IDisposable
{
    private const int Most = 4;

    private readonly ConcurrentBag<ReformBotDbContext> _kept = [];

    public async Task<T> ReadAsync<T>(Func<ReformBotDbContext, Task<T>> query, CancellationToken cancellationToken)
    {
        var db = _kept.TryTake(out var kept) ? kept : await OpenAsync(cancellationToken);
        var isWell = false;
        try
        {
            var result = await query(db);
            isWell = true;
            return result;
        }
        finally
        {
            if (isWell && db.Database.GetDbConnection() is StatementCachingConnection && _kept.Count < Most)
            {
                db.ChangeTracker.Clear();
                _kept.Add(db);
            }
            else
            {
                await CloseAsync(db);
            }
        }
    }

    public void Dispose()
    {
        while (_kept.TryTake(out var db))
        {
            db.Database.CloseConnection();
            db.Dispose();
        }
    }

    /// <summary>Gives the context a connection of the provider's, open until <see cref="CloseAsync"/>; none, and nothing happens.</summary>
    public static async Task KeepOpenAsync(ReformBotDbContext db, Func<DbConnection?> connect, CancellationToken cancellationToken)
    {
        // A context back from the pool may still have one, closed.
        if (db.Database.GetDbConnection() is not StatementCachingConnection && connect() is { } connection)
        {
            db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        }

        if (db.Database.GetDbConnection() is StatementCachingConnection)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }
    }

    public static async Task CloseAsync(ReformBotDbContext db)
    {
        await db.Database.CloseConnectionAsync();
        await db.DisposeAsync();
    }

    private async Task<ReformBotDbContext> OpenAsync(CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await KeepOpenAsync(db, connect, cancellationToken);
        return db;
    }
}
