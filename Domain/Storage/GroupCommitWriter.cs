using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReformBot.Domain.Storage;

/// <summary>
/// One writer for a store that has room for one. What waits at the same time shares a commit, a savepoint each: the disk is
/// waited for once, and a piece of work that fails is rolled back alone. Nobody is told "written" before that commit.
/// </summary>
internal sealed class GroupCommitWriter : Writers
{
    private const string Savepoint = "piece";
    private const int MostPieces = 64;

    /// <summary>A commit is not put off longer than this for the sake of whoever came later.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);

    private readonly IDbContextFactory<ReformBotDbContext> _contexts;
    private readonly Func<DbConnection?> _connect;
    private readonly int _queueLimit;
    private readonly Channel<IPiece> _queue = Channel.CreateUnbounded<IPiece>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _running;
    private ReformBotDbContext? _db;
    private bool _isBroken;
    private int _waiting;

    /// <param name="connect">The writer's own connection, not open yet; it stays open as long as nothing goes wrong.</param>
    public GroupCommitWriter(IDbContextFactory<ReformBotDbContext> contexts, Func<DbConnection?> connect, int queueLimit)
    {
        _contexts = contexts;
        _connect = connect;
        _queueLimit = queueLimit;
        _running = Task.Run(RunAsync);
    }

    public override Task<Written<T>> RunAsync<T>(
        Func<ReformBotDbContext, Task<T>> work, WritePriority priority, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > _queueLimit && priority == WritePriority.Interactive)
        {
            Interlocked.Decrement(ref _waiting);
            throw new StoreBusyException();
        }

        var piece = new Piece<T>(work, priority == WritePriority.Exclusive, cancellationToken);
        return _queue.Writer.TryWrite(piece) ? piece.Ended : throw new ObjectDisposedException(nameof(Store));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _queue.Writer.TryComplete())
        {
            _running.Wait();
            _db?.Database.CloseConnection();
            _db?.Dispose();
        }
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            if (Next() is { } first)
            {
                await CommitAsync(first);
            }
        }
    }

    private async Task CommitAsync(IPiece first)
    {
        var taken = new List<IPiece> { first };
        try
        {
            if (_isBroken)
            {
                await CloseAsync();
            }

            _db ??= await OpenAsync();
            await using (var transaction = await _db.Database.BeginTransactionAsync())
            {
                var started = Stopwatch.GetTimestamp();
                await RunAsync(_db, transaction, first);
                while (taken.Count < MostPieces && Stopwatch.GetElapsedTime(started) < Gathering && Companion(first) is { } piece)
                {
                    taken.Add(piece);
                    await RunAsync(_db, transaction, piece);
                }

                await transaction.CommitAsync();
            }

            taken.ForEach(piece => piece.Succeed());
        }
        catch (Exception trouble)
        {
            // The transaction is gone, and everything in it: each caller hears so and decides for himself.
            taken.ForEach(piece => piece.Fail(trouble));
            _isBroken = true;
        }
    }

    /// <summary>One piece between two savepoints; its failure is its caller's and leaves the others' work standing.</summary>
    private static async Task RunAsync(ReformBotDbContext db, IDbContextTransaction transaction, IPiece piece)
    {
        db.ChangeTracker.Clear();
        await transaction.CreateSavepointAsync(Savepoint);
        try
        {
            await piece.RunAsync(db);
        }
        catch (Exception failure)
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
            piece.Fail(failure);
        }

        await transaction.ReleaseSavepointAsync(Savepoint);
    }

    private IPiece? Companion(IPiece first) =>
        !first.IsLong && _queue.Reader.TryPeek(out var next) && !next.IsLong ? Next() : null;

    private IPiece? Next()
    {
        if (!_queue.Reader.TryRead(out var piece))
        {
            return null;
        }

        Interlocked.Decrement(ref _waiting);
        return piece;
    }

    /// <summary>The writer's own context, kept: its connection stays open and its statements stay prepared.</summary>
    private async Task<ReformBotDbContext> OpenAsync()
    {
        var db = await _contexts.CreateDbContextAsync();
        db.Database.AutoSavepointsEnabled = false;
        await Readers.KeepOpenAsync(db, _connect, CancellationToken.None);
        return db;
    }

    private async Task CloseAsync()
    {
        if (_db is { } db)
        {
            (_db, _isBroken) = (null, false);
            await Readers.CloseAsync(db);
        }
    }

    private interface IPiece
    {
        bool IsLong { get; }

        Task RunAsync(ReformBotDbContext db);

        void Succeed();

        /// <summary>Of no effect once the piece has ended.</summary>
        void Fail(Exception failure);
    }

    private sealed class Piece<T>(Func<ReformBotDbContext, Task<T>> work, bool isLong, CancellationToken cancellationToken) : IPiece
    {
        private readonly TaskCompletionSource<Written<T>> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Written<T>? _written;

        public Task<Written<T>> Ended => _ended.Task;

        public bool IsLong => isLong;

        public async Task RunAsync(ReformBotDbContext db)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _written = await SaveAsync(db, work, cancellationToken);
        }

        public void Succeed()
        {
            if (_written is not null)
            {
                _ended.TrySetResult(_written);
            }
        }

        public void Fail(Exception failure)
        {
            if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                _ended.TrySetCanceled(cancellationToken);
            }
            else
            {
                _ended.TrySetException(failure);
            }
        }
    }
}
