using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Outbox;

namespace ReformBot.Domain.Storage;

/// <summary>
/// The only way to write: one piece of work, an empty context, one save, all of it in one commit or not at all. A lost race rolls the
/// work back whole and runs it again from an empty context, at most five times.
/// </summary>
public sealed class Store(IDbContextFactory<ReformBotDbContext> contexts, StoreProvider provider, OutboxSignal signal) : IDisposable
{
    private const int Tries = 5;

    /// <summary>A job lets others in at least this often.</summary>
    private static readonly TimeSpan PieceOfTime = TimeSpan.FromMilliseconds(50);

    private readonly Writers _writers = provider.OpenWriters(contexts);
    private readonly Readers _readers = new(contexts, provider.NewConnection);

    public StoreProvider Provider => provider;

    /// <summary>Brings the schema up to date, once a start.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await provider.MigrateAsync(db, cancellationToken);
    }

    /// <exception cref="StoreBusyException">Too many writers are waiting already.</exception>
    public Task<T> WriteAsync<T>(Func<ReformBotDbContext, Task<T>> work, CancellationToken cancellationToken = default) =>
        TryWriteAsync(work, WritePriority.Interactive, cancellationToken);

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
        TryWriteAsync(work, WritePriority.Queued, cancellationToken);

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
            await TryWriteAsync(
                async db =>
                {
                    started = Stopwatch.GetTimestamp();
                    await work(db, piece);
                    return true;
                },
                WritePriority.Exclusive,
                cancellationToken);
            done += piece.Count;
            size = Math.Clamp((int)(size * 0.7 * (PieceOfTime / Stopwatch.GetElapsedTime(started))), 1, Math.Min(size * 4, 2000));
        }
    }

    /// <summary>Reads without tracking, outside any write transaction.</summary>
    public Task<T> ReadAsync<T>(Func<ReformBotDbContext, Task<T>> query, CancellationToken cancellationToken = default) =>
        _readers.ReadAsync(query, cancellationToken);

    public void Dispose()
    {
        _writers.Dispose();
        _readers.Dispose();
    }

    private async Task<T> TryWriteAsync<T>(Func<ReformBotDbContext, Task<T>> work, WritePriority priority, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var written = await _writers.RunAsync(work, priority, cancellationToken);
                foreach (var lane in written.Lanes)
                {
                    signal.Raise(lane);
                }

                return written.Result;
            }
            catch (Exception lost) when (attempt < Tries && provider.IsLostRace(lost))
            {
                // The next try starts from what the winner left.
            }
        }
    }
}
