using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Storage;

/// <summary>What the two stores do differently. One file per provider derives from this; nothing else may name a provider.</summary>
public abstract class StoreProvider : IDisposable
{
    /// <summary>Pieces of work follow one another: what need not be in one is better done before.</summary>
    public virtual bool HasOneWriter => false;

    public abstract void Configure(DbContextOptionsBuilder builder);

    /// <summary>Brings the schema up to date; safe against concurrent starts and against a kill in an earlier migration.</summary>
    public abstract Task MigrateAsync(ReformBotDbContext db, CancellationToken cancellationToken);

    /// <summary>Inserts the row unless its key exists; true when this call inserted it. Runs inside the current transaction.</summary>
    public abstract Task<bool> InsertOrIgnoreAsync<T>(ReformBotDbContext db, T row, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Adds <paramref name="by"/> to the counter and returns the new value; the row stays locked until commit.</summary>
    public abstract Task<long> IncrementAsync(ReformBotDbContext db, string counter, long by, CancellationToken cancellationToken);

    /// <summary>
    /// The heads of lines of one channel and tenant that are due: of every recipient only the oldest owed message, and none that
    /// another node is claiming. For answers, also the head before an answer: what waits in front of it is as urgent.
    /// </summary>
    public abstract Task<IReadOnlyList<OutboxMessage>> DueHeadsAsync(
        ReformBotDbContext db,
        Channel channel,
        string tenant,
        OutboxClass messageClass,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>
    /// Writes the state of these rows in one statement, each only where the database still holds the lease the change was made
    /// under (null: not leased). Returns how many were written.
    /// </summary>
    public abstract Task<int> WriteOutboxAsync(
        ReformBotDbContext db, IReadOnlyList<OutboxChange> changes, CancellationToken cancellationToken);

    /// <summary>
    /// Moves reminders to their next rungs in one statement, each only if it and its assignment are still what was read. Returns how
    /// many moved.
    /// </summary>
    public abstract Task<int> MoveRemindersAsync(
        ReformBotDbContext db, IReadOnlyCollection<ReminderMove> moves, CancellationToken cancellationToken);

    /// <summary>What time the database believes it is; null where it has no clock of its own.</summary>
    public virtual Task<DateTimeOffset?> ClockAsync(ReformBotDbContext db, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <summary>A race lost to another writer (stale version, duplicate key, deadlock): the whole piece of work is run again.</summary>
    public bool IsLostRace(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException || IsLostRaceHere(cause))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether this very exception, its causes apart, is the provider's word for a lost race.</summary>
    protected abstract bool IsLostRaceHere(Exception exception);

    /// <summary>A connection worth keeping open, not open yet; null where the driver keeps connections and statements itself.</summary>
    internal virtual DbConnection? NewConnection() => null;

    /// <summary>How work is written here: side by side, or gathered by one writer.</summary>
    internal abstract Writers OpenWriters(IDbContextFactory<ReformBotDbContext> contexts);

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>The writers' queue is full; the caller answers "try again" (503) instead of joining it.</summary>
public sealed class StoreBusyException() : Exception("The writers' queue is full.");
