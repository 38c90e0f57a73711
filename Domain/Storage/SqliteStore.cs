using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Reminders;
using SQLitePCL;

namespace ReformBot.Domain.Storage;

/// <summary>
/// SQLite, embedded: WAL with synchronous=FULL and one writer, because writers racing inside SQLite starve each other for seconds.
/// </summary>
public sealed class SqliteStore : StoreProvider
{
    /// <summary>What SQLite calls SQLITE_CONFIG_STMTJRNL_SPILL.</summary>
    private const int StatementJournalSpill = 26;

    /// <summary>
    /// The writer's pages, 8 MB, stay good from commit to commit, for nobody else writes; a reader forgets its own at every commit and
    /// needs no more than one look touches.
    /// </summary>
    private const int WriterPages = 2000;
    private const int ReaderPages = 250;

    private readonly string _connectionString;
    private readonly string _path;
    private readonly int _queueLimit;

    /// <summary>
    /// Before SQLite's first use in the process: no connection is ever used by two threads at once, and nobody asks SQLite what
    /// memory it holds, so it need lock for neither. What a savepoint would take back is kept in memory: the file it would spill to
    /// was written anew in every commit.
    /// </summary>
    static SqliteStore()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        _ = raw.sqlite3_config(StatementJournalSpill, -1);
    }

    public SqliteStore(string connectionString, int queueLimit = 256)
    {
        _queueLimit = queueLimit;
        var source = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 30, ForeignKeys = false };
        _connectionString = source.ToString();
        _path = Path.GetFullPath(source.DataSource);
    }

    public override bool HasOneWriter => true;

    public override string? FilePath => _path;

    /// <remarks>A list is one parameter, as on PostgreSQL: one text, made and prepared once, whatever its length.</remarks>
    public override void Configure(DbContextOptionsBuilder builder) => builder
        .UseSqlite(_connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(ConnectionPragmas.Instance);

    public override Task MigrateAsync(ReformBotDbContext db, CancellationToken cancellationToken) => new SqliteMigration(_path).RunAsync(db, cancellationToken);

    public override async Task<bool> InsertOrIgnoreAsync<T>(ReformBotDbContext db, T row, CancellationToken cancellationToken)
    {
        var (sql, values) = InsertStatement.Of(db, row, "INSERT OR IGNORE INTO", "");
        return await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken) == 1;
    }

    public override async Task<long> IncrementAsync(
        ReformBotDbContext db, string counter, long by, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Counters" ("Name", "Value") VALUES ({counter}, {by}) ON CONFLICT ("Name") DO UPDATE SET "Value" = "Value" + {by}""",
            cancellationToken);
        return await db.Counters.AsNoTracking().Where(c => c.Name == counter).Select(c => c.Value).SingleAsync(cancellationToken);
    }

    public override Task<int> WriteOutboxAsync(
        ReformBotDbContext db, IReadOnlyList<OutboxChange> changes, CancellationToken cancellationToken)
    {
        var rows = changes.Select(c => new object?[]
        {
            Text(c.Row.Id), Text(c.HeldLease), c.Row.NextAttemptAt?.UtcTicks, c.Row.Attempts, c.Row.AttemptStartedAt?.UtcTicks,
            Text(c.Row.LeaseId), c.Row.SentAt?.UtcTicks, c.Row.ProviderMessageId, c.Row.DeadReason?.NameOf(), c.Row.LastError,
            c.Row.IsRepeat ? 1 : 0, c.Row.PartsSent,
        });
        return db.Database.ExecuteSqlRawAsync(
            """
            UPDATE "Outbox" SET "NextAttemptAt" = v.value ->> 2, "Attempts" = v.value ->> 3, "AttemptStartedAt" = v.value ->> 4,
                "LeaseId" = v.value ->> 5, "SentAt" = v.value ->> 6, "ProviderMessageId" = v.value ->> 7,
                "DeadReason" = v.value ->> 8, "LastError" = v.value ->> 9, "IsRepeat" = v.value ->> 10,
                "PartsSent" = v.value ->> 11
            FROM json_each({0}) v WHERE "Outbox"."Id" = v.value ->> 0 AND "Outbox"."LeaseId" IS v.value ->> 1
            """,
            [JsonSerializer.Serialize(rows)],
            cancellationToken);
    }

    /// <remarks>
    /// One parameter for all: the driver looks every parameter up by its name, which for thousands is quadratic. A whole morning's
    /// reminders share one instant, so the index of instants must not be tried: the plus keeps the planner from it, whatever it counted.
    /// </remarks>
    public override Task<int> MoveRemindersAsync(
        ReformBotDbContext db, IReadOnlyCollection<ReminderMove> moves, CancellationToken cancellationToken)
    {
        var rows = moves.Select(m => new object?[]
        {
            Text(m.From.Reminder.Id), m.Step, m.DueAt?.UtcTicks, m.From.Reminder.DueAt!.Value.UtcTicks, m.From.Reminder.Round, m.From.Version,
        });
        return db.Database.ExecuteSqlRawAsync(
            """
            UPDATE "Reminders" SET "Step" = v.value ->> 1, "DueAt" = v.value ->> 2
            FROM json_each({0}) v
            WHERE "Reminders"."Id" = v.value ->> 0 AND +"Reminders"."DueAt" = v.value ->> 3 AND "Reminders"."Round" = v.value ->> 4
              AND EXISTS (SELECT 1 FROM "Assignments" AS a WHERE a."Id" = "Reminders"."AssignmentId" AND a."Version" = v.value ->> 5)
            """,
            [JsonSerializer.Serialize(rows)],
            cancellationToken);
    }

    internal override Writers OpenWriters(IDbContextFactory<ReformBotDbContext> contexts) =>
        new GroupCommitWriter(contexts, () => new StatementCachingConnection(_connectionString, WriterPages), _queueLimit);

    internal override StatementCachingConnection NewConnection() => new(_connectionString, ReaderPages);

    protected override bool IsLostRaceHere(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED }
            or SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            using var any = new SqliteConnection(_connectionString);
            SqliteConnection.ClearPool(any);
        }

        base.Dispose(disposing);
    }

    /// <summary>As EF writes it.</summary>
    private static string? Text(Guid? id) => id?.ToString().ToUpperInvariant();

    /// <summary>Settings of a physical connection, made once in its life; WAL itself is a property of the file.</summary>
    private sealed class ConnectionPragmas : DbConnectionInterceptor
    {
        public static readonly ConnectionPragmas Instance = new();

        /// <summary>Up to 32 MB of log before it is carried over: pages written again and again are then carried once.</summary>
        private const string Pragmas =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA wal_autocheckpoint=8000;";

        private readonly ConditionalWeakTable<object, object> _ready = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (_ready.TryAdd(((SqliteConnection)connection).Handle!, this))
            {
                using var command = connection.CreateCommand();
                command.CommandText = connection is StatementCachingConnection kept ? $"{Pragmas} PRAGMA cache_size={kept.Pages};" : Pragmas;
                command.ExecuteNonQuery();
            }
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
