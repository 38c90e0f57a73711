using Microsoft.EntityFrameworkCore;

namespace ReformBot.Domain.Storage;

/// <summary>
/// A new context and a transaction for each piece of work, so many at a time and so many waiting. For a server that lets writers
/// work side by side and gathers their commits itself. The dispatcher and jobs have places of their own: a reply that is ready does
/// not stand in line behind the turns that came after its own.
/// </summary>
internal sealed class ConcurrentWriters(IDbContextFactory<ReformBotDbContext> contexts, int writers, int queueLimit) : Writers
{
    private const int Places = 2;

    private readonly SemaphoreSlim _turns = new(writers, writers);
    private readonly SemaphoreSlim _others = new(Places, Places);
    private int _waiting;

    public override async Task<Written<T>> RunAsync<T>(
        Func<ReformBotDbContext, Task<T>> work, WritePriority priority, CancellationToken cancellationToken)
    {
        var free = priority == WritePriority.Interactive ? _turns : _others;
        await EnterAsync(free, priority, cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            // A save that fails takes its whole transaction with it: two round trips to the server less.
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var written = await SaveAsync(db, work, cancellationToken);
            // Stopped halfway, nobody would know whether it is written: what was claimed would then lie until its lease runs out.
            await transaction.CommitAsync(CancellationToken.None);
            return written;
        }
        finally
        {
            free.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _turns.Dispose();
            _others.Dispose();
        }
    }

    private async Task EnterAsync(SemaphoreSlim free, WritePriority priority, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > queueLimit && priority == WritePriority.Interactive)
            {
                throw new StoreBusyException();
            }

            await free.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
