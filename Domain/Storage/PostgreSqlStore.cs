using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ReformBot.Domain.Storage;

/// <summary>PostgreSQL, for many nodes: a handful of writers a node (more is slower), statements prepared after their fifth use.</summary>
public sealed class PostgreSqlStore(string connectionString, int writers = 6, int queueLimit = 512)
    : StoreProvider(writers, queueLimit)
{
    public override void Configure(DbContextOptionsBuilder builder)
    {
        var source = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100 };
        builder.UseNpgsql(source.ToString());
    }

    public override Task MigrateAsync(ReformBotDbContext db, CancellationToken cancellationToken) =>
        db.Database.MigrateAsync(cancellationToken);

    public override async Task<bool> InsertOrIgnoreAsync<T>(ReformBotDbContext db, T row, CancellationToken cancellationToken)
    {
        var (sql, values) = InsertStatement.Of(db, row, "INSERT INTO", "ON CONFLICT DO NOTHING");
        return await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken) == 1;
    }

    public override async Task<long> IncrementAsync(
        ReformBotDbContext db, string counter, long by, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Counters" ("Name", "Value") VALUES ({counter}, {by}) ON CONFLICT ("Name") DO UPDATE SET "Value" = "Counters"."Value" + {by}""",
            cancellationToken);
        return await db.Counters.AsNoTracking().Where(c => c.Name == counter).Select(c => c.Value).SingleAsync(cancellationToken);
    }

    public override bool IsLostRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: PostgresException inner } => IsLostRace(inner),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected } => true,
        _ => false,
    };
}
