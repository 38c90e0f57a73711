using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Storage;

/// <summary>PostgreSQL, for many nodes: a handful of writers a node (more is slower), statements prepared after their fifth use.</summary>
public sealed class PostgreSqlStore(string connectionString, int writers = 6, int queueLimit = 512) : StoreProvider
{
    private static readonly TimeSpan[] MigrationRetries =
    [
        TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500),
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8),
    ];

    // Nothing is ever set on a session, so there is nothing to reset when it goes back to the pool.
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, NoResetOnClose = true });

    public override void Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql(_source);

    /// <summary>
    /// Nodes that start together race to create the database, the history table and each new column; whoever loses finds the
    /// winner's work at the next try. Once the history table is there, EF's own lock keeps them apart and dies with its session.
    /// </summary>
    public override async Task MigrateAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await db.Database.MigrateAsync(cancellationToken);
                return;
            }
            catch (Exception race) when (attempt < MigrationRetries.Length && IsStartRace(race))
            {
                await Task.Delay(MigrationRetries[attempt], cancellationToken);
            }
        }
    }

    public override async Task<bool> InsertOrIgnoreAsync<T>(ReformBotDbContext db, T row, CancellationToken cancellationToken)
    {
        var (sql, values) = InsertStatement.Of(db, row, "INSERT INTO", "ON CONFLICT DO NOTHING");
        return await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken) == 1;
    }

    public override async Task<long> IncrementAsync(
        ReformBotDbContext db, string counter, long by, CancellationToken cancellationToken)
    {
        var values = await db.Database.SqlQuery<long>(
            $"""INSERT INTO "Counters" ("Name", "Value") VALUES ({counter}, {by}) ON CONFLICT ("Name") DO UPDATE SET "Value" = "Counters"."Value" + {by} RETURNING "Value" """)
            .ToListAsync(cancellationToken);
        return values[0];
    }

    public override Task<int> WriteOutboxAsync(
        ReformBotDbContext db, IReadOnlyList<OutboxChange> changes, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(
            """
            UPDATE "Outbox" o SET "NextAttemptAt" = v.next, "Attempts" = v.attempts, "AttemptStartedAt" = v.started,
                "LeaseId" = v.lease, "SentAt" = v.sent, "ProviderMessageId" = v.provider, "DeadReason" = v.dead,
                "LastError" = v.error, "IsRepeat" = v.repeat, "PartsSent" = v.parts
            FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11})
                AS v(id, held, next, attempts, started, lease, sent, provider, dead, error, repeat, parts)
            WHERE o."Id" = v.id AND o."LeaseId" IS NOT DISTINCT FROM v.held
            """,
            [
                Column(changes, c => c.Row.Id), Column(changes, c => c.HeldLease), Column(changes, c => c.Row.NextAttemptAt?.UtcTicks),
                Column(changes, c => c.Row.Attempts), Column(changes, c => c.Row.AttemptStartedAt?.UtcTicks),
                Column(changes, c => c.Row.LeaseId), Column(changes, c => c.Row.SentAt?.UtcTicks),
                Column(changes, c => c.Row.ProviderMessageId), Column(changes, c => c.Row.DeadReason?.NameOf()),
                Column(changes, c => c.Row.LastError), Column(changes, c => c.Row.IsRepeat), Column(changes, c => c.Row.PartsSent),
            ],
            cancellationToken);

    /// <remarks>
    /// Written for the planner: a whole morning's reminders share one instant, so the index of instants must not be tried (IS NOT
    /// DISTINCT FROM uses none), and the version is a subquery of its own row, where an EXISTS would hash every assignment.
    /// </remarks>
    public override Task<int> MoveRemindersAsync(
        ReformBotDbContext db, IReadOnlyCollection<ReminderMove> moves, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(
            """
            UPDATE "Reminders" r SET "Step" = v.step, "DueAt" = v.next
            FROM unnest({0}, {1}, {2}, {3}, {4}, {5}) AS v(id, step, next, due, round, version)
            WHERE r."Id" = v.id AND r."DueAt" IS NOT DISTINCT FROM v.due AND r."Round" = v.round
              AND (SELECT a."Version" FROM "Assignments" AS a WHERE a."Id" = r."AssignmentId") = v.version
            """,
            [
                Column(moves, m => m.From.Reminder.Id), Column(moves, m => m.Step), Column(moves, m => m.DueAt?.UtcTicks),
                Column(moves, m => m.From.Reminder.DueAt!.Value.UtcTicks), Column(moves, m => m.From.Reminder.Round),
                Column(moves, m => m.From.Version),
            ],
            cancellationToken);

    public override async Task<DateTimeOffset?> ClockAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        var milliseconds = await db.Database
            .SqlQueryRaw<long>("""SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::bigint AS "Value" """)
            .SingleAsync(cancellationToken);
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    /// <summary>
    /// What another node is claiming is passed over. The order is taken from the index of instants, whatever the planner believes of
    /// how much is owed: it may not sort.
    /// </summary>
    protected override string Claim(string select) => $"SET LOCAL enable_sort = off; {select} FOR UPDATE OF h SKIP LOCKED";

    internal override Writers OpenWriters(IDbContextFactory<ReformBotDbContext> contexts) =>
        new ConcurrentWriters(contexts, writers, queueLimit);

    protected override bool IsLostRaceHere(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    private static NpgsqlParameter<TValue[]> Column<TRow, TValue>(IEnumerable<TRow> rows, Func<TRow, TValue> value) => new("", [.. rows.Select(value)]);

    private static bool IsStartRace(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException
                {
                    SqlState: PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.InvalidCatalogName
                    or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateColumn or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
                })
            {
                return true;
            }
        }

        return false;
    }
}
