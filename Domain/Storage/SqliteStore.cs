using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReformBot.Domain.Storage;

/// <summary>
/// SQLite, embedded: WAL with synchronous=FULL, one writer at a time through one gate, because writers racing inside SQLite
/// starve each other for seconds.
/// </summary>
public sealed class SqliteStore(string connectionString, int queueLimit = 256) : StoreProvider(writers: 1, queueLimit)
{
    public override void Configure(DbContextOptionsBuilder builder)
    {
        var source = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 30, ForeignKeys = false };
        if (Path.GetDirectoryName(Path.GetFullPath(source.DataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        builder.UseSqlite(source.ToString()).AddInterceptors(Durable.Instance);
    }

    public override async Task MigrateAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        using var turn = await EnterWriteAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

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

    public override bool IsLostRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: SqliteException { SqliteErrorCode: 19 } } => true,
        SqliteException { SqliteErrorCode: 5 or 6 or 19 } => true,
        _ => false,
    };

    /// <summary>Per-connection settings; WAL itself is a property of the file.</summary>
    private sealed class Durable : DbConnectionInterceptor
    {
        public static readonly Durable Instance = new();

        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
