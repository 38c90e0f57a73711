using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Storage;

/// <summary>What the two stores do differently. One file per provider derives from this; nothing else may name a provider.</summary>
public abstract class StoreProvider : IDisposable
{
    /// <summary>No older message is owed to the same recipient.</summary>
    private const string IsHead = """
        h."NextAttemptAt" <= {3} AND NOT EXISTS (SELECT 1 FROM "Outbox" e
            WHERE e."RecipientKey" = h."RecipientKey" AND e."NextAttemptAt" IS NOT NULL AND e."Position" < h."Position")
        """;

    private const string DueReminders = $$"""
        SELECT h.* FROM "Outbox" h
        WHERE h."Channel" = {0} AND h."Tenant" = {1} AND h."Class" = {2} AND {{IsHead}}
        ORDER BY h."NextAttemptAt", h."Position" LIMIT {4}
        """;

    private const string DueBeforeAnswers = $$"""
        SELECT h.* FROM "Outbox" a JOIN "Outbox" h ON h."RecipientKey" = a."RecipientKey" AND h."NextAttemptAt" IS NOT NULL
        WHERE a."Channel" = {0} AND a."Tenant" = {1} AND a."Class" = {2} AND a."NextAttemptAt" <= {3} AND {{IsHead}}
        ORDER BY a."NextAttemptAt", a."Position" LIMIT {4}
        """;

    /// <summary>Pieces of work follow one another: what need not be in one is better done before.</summary>
    public virtual bool HasOneWriter => false;

    /// <summary>Where all of it lies, for a store that is a file of this machine.</summary>
    public virtual string? FilePath => null;

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
    public async Task<IReadOnlyList<OutboxMessage>> DueHeadsAsync(
        ReformBotDbContext db,
        Channel channel,
        string tenant,
        OutboxClass messageClass,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken)
    {
        var heads = messageClass == OutboxClass.Answer ? DueBeforeAnswers : DueReminders;
        var locked = $"{heads} {ClaimLock}";
        return await db.Outbox.FromSqlRaw(
            locked,
            channel.ToString(),
            tenant,
            messageClass.ToString(),
            now.UtcTicks,
            limit).AsNoTracking().ToListAsync(cancellationToken);
    }

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

    /// <summary>Ends the claim's select: what keeps other nodes off the rows, where there are other nodes.</summary>
    protected virtual string ClaimLock => "";

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
