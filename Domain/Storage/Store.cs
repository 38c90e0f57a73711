using System.Diagnostics;
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

    /// <summary>A job lets others in at least this often.</summary>
    private static readonly TimeSpan PieceOfTime = TimeSpan.FromMilliseconds(50);

    public StoreProvider Provider => provider;

    /// <summary>Brings the schema up to date, once a start.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await provider.MigrateAsync(db, cancellationToken);
    }

    /// <exception cref="StoreBusyException">Too many writers are waiting already.</exception>
    public Task<T> WriteAsync<T>(Func<ReformBotDbContext, Task<T>> work, CancellationToken cancellationToken = default) =>
        TryWriteAsync(work, isPatient: false, cancellationToken);

    public Task WriteAsync(Func<ReformBotDbContext, Task> work, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async db =>
            {
                await work(db);
                return true;
            },
            cancellationToken);

    /// <summary>A write for work nobody would repeat: it waits its turn however long the queue is.</summary>
    public Task<T> WritePatientlyAsync<T>(Func<ReformBotDbContext, Task<T>> work, CancellationToken cancellationToken = default) =>
        TryWriteAsync(work, isPatient: true, cancellationToken);

    /// <summary>
    /// A job's work over many items, in transactions of about 50 ms, so that on an embedded store no person waits for it. Each
    /// piece is committed by itself: what the items decide must not depend on the pieces.
    /// </summary>
    public async Task WriteInPiecesAsync<T>(
        IReadOnlyList<T> items,
        Func<ReformBotDbContext, IReadOnlyList<T>, Task> work,
        CancellationToken cancellationToken = default)
    {
        var size = 16;
        for (var done = 0; done < items.Count;)
        {
            var piece = items.Skip(done).Take(size).ToList();
            var started = 0L;
            await WritePatientlyAsync(
                async db =>
                {
                    started = Stopwatch.GetTimestamp();
                    await work(db, piece);
                    return true;
                },
                cancellationToken);
            done += piece.Count;
            size = Math.Clamp((int)(size * 0.7 * (PieceOfTime / Stopwatch.GetElapsedTime(started))), 1, Math.Min(size * 4, 2000));
        }
    }

    /// <summary>Reads without tracking, outside any write transaction.</summary>
    public async Task<T> ReadAsync<T>(Func<ReformBotDbContext, Task<T>> query, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await query(db);
    }

    private async Task<T> TryWriteAsync<T>(Func<ReformBotDbContext, Task<T>> work, bool isPatient, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, isPatient, cancellationToken);
            }
            catch (Exception lost) when (attempt < Tries && provider.IsLostRace(lost))
            {
                // The next try starts from what the winner left.
            }
        }
    }

    private async Task<T> WriteOnceAsync<T>(Func<ReformBotDbContext, Task<T>> work, bool isPatient, CancellationToken cancellationToken)
    {
        using var turn = await provider.EnterWriteAsync(cancellationToken, isPatient);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(db);
        var lanes = db.ChangeTracker.Entries<OutboxMessage>()
            .Where(e => e.State == EntityState.Added)
            .Select(e => new OutboxLane(e.Entity.Channel, e.Entity.Tenant))
            .ToHashSet();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var lane in lanes)
        {
            signal.Raise(lane);
        }

        return result;
    }
}
