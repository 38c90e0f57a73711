using Microsoft.EntityFrameworkCore;

namespace ReformBot.Domain.Storage;

/// <summary>What the two stores do differently. One file per provider derives from this; nothing else may name a provider.</summary>
public abstract class StoreProvider(int writers, int queueLimit) : IDisposable
{
    private readonly WriterGate _gate = new(writers, queueLimit);

    public abstract void Configure(DbContextOptionsBuilder builder);

    /// <summary>Waits for the right to write. Throws <see cref="StoreBusyException"/> at once when too many are waiting.</summary>
    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => _gate.EnterAsync(cancellationToken);

    /// <summary>Brings the schema up to date; safe against concurrent starts and against a kill in an earlier migration.</summary>
    public abstract Task MigrateAsync(ReformBotDbContext db, CancellationToken cancellationToken);

    /// <summary>Inserts the row unless its key exists; true when this call inserted it. Runs inside the current transaction.</summary>
    public abstract Task<bool> InsertOrIgnoreAsync<T>(ReformBotDbContext db, T row, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Adds <paramref name="by"/> to the counter and returns the new value; the row stays locked until commit.</summary>
    public abstract Task<long> IncrementAsync(ReformBotDbContext db, string counter, long by, CancellationToken cancellationToken);

    /// <summary>A race lost to another writer (stale version, duplicate key, deadlock): the whole piece of work is run again.</summary>
    public abstract bool IsLostRace(Exception exception);

    public void Dispose()
    {
        _gate.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The writers' queue is full; the caller answers "try again" (503) instead of joining it.</summary>
public sealed class StoreBusyException() : Exception("The writers' queue is full.");
