using Microsoft.EntityFrameworkCore;

namespace ReformBot.Domain.Storage;

/// <summary>
/// A new context and a transaction for each piece of work, so many at a time and so many waiting. For a server that lets writers
/// work side by side and gathers their commits itself.
/// </summary>
internal sealed class SeparateCommits(IDbContextFactory<ReformBotDbContext> contexts, int writers, int queueLimit) : Writers
{
    private readonly SemaphoreSlim _free = new(writers, writers);
    private int _waiting;

    public override async Task<Written<T>> RunAsync<T>(
        Func<ReformBotDbContext, Task<T>> work, Haste haste, CancellationToken cancellationToken)
    {
        await EnterAsync(haste, cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var written = await SaveAsync(db, work, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return written;
        }
        finally
        {
            _free.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _free.Dispose();
        }
    }

    private async Task EnterAsync(Haste haste, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > queueLimit && haste == Haste.Turn)
            {
                throw new StoreBusyException();
            }

            await _free.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
