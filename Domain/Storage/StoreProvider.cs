using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Storage;

/// <summary>What the two stores do differently. One file per provider derives from this; nothing else may name a provider.</summary>
public abstract class StoreProvider : IDisposable
{
    /// <remarks>
    /// The oldest of a line is asked for as a value, which can only be looked up: a planner that believes nothing is owed, as it is
    /// when it counts at night, would join with the whole morning's rows instead.
    /// </remarks>
    private const string DueReminders = """
        SELECT h."Id" FROM "Outbox" h
        WHERE h."Channel" = {0} AND h."Tenant" = {1} AND h."Class" = {2} AND h."NextAttemptAt" <= {3} AND h."Position" = (
            SELECT e."Position" FROM "Outbox" e WHERE e."RecipientKey" = h."RecipientKey" AND e."NextAttemptAt" IS NOT NULL
            ORDER BY e."Position" LIMIT 1)
        ORDER BY h."NextAttemptAt", h."Position" LIMIT {4}
        """;

    /// <remarks>COALESCE keeps the index of instants away from the heads: they are found by their ids.</remarks>
    private const string DueBeforeAnswers = """
        SELECT h."Id" FROM "Outbox" a JOIN "Outbox" h ON h."Id" = (
            SELECT e."Id" FROM "Outbox" e WHERE e."RecipientKey" = a."RecipientKey" AND e."NextAttemptAt" IS NOT NULL
            ORDER BY e."Position" LIMIT 1)
        WHERE a."Channel" = {0} AND a."Tenant" = {1} AND a."Class" = {2} AND a."NextAttemptAt" <= {3}
          AND COALESCE(h."NextAttemptAt" <= {3}, FALSE)
        ORDER BY a."NextAttemptAt", a."Position" LIMIT {4}
        """;

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid[], IAsyncEnumerable<OutboxMessage>>> Rows = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Guid[] ids) => db.Outbox.AsNoTracking().Where(m => ids.Contains(m.Id))));

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
        var select = Claim(messageClass == OutboxClass.Answer ? DueBeforeAnswers : DueReminders);
        object[] values = [channel.ToString(), tenant, messageClass.ToString(), now.UtcTicks, limit];
        var ids = await RawSql.ReadAsync(db, select, values, row => row.GetGuid(0), cancellationToken);
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await Rows.For(db)(db, [.. ids]).ToDictionaryAsync(m => m.Id, cancellationToken: cancellationToken);
        return [.. ids.Distinct().Select(id => rows[id])];
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
    public bool IsLostRace(Exception exception) => Causes(exception).Any(cause => cause is DbUpdateConcurrencyException || IsLostRaceHere(cause));

    /// <summary>The store could not be asked (a lost connection, a failover): the work itself may be sound. What took too long may not be.</summary>
    public bool IsAway(Exception exception) => Causes(exception).Any(cause => cause is DbException { IsTransient: true })
        && !IsLostRace(exception) && !Causes(exception).Any(cause => cause is TimeoutException);

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether this very exception, its causes apart, is the provider's word for a lost race.</summary>
    protected abstract bool IsLostRaceHere(Exception exception);

    /// <summary>A claim's select with what it needs here around it.</summary>
    protected virtual string Claim(string select) => select;

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
