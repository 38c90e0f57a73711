using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Domain.Storage;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Domain.Tests.Storage;

public sealed class MigrationTests
{
    // Column by column: one added later stands last in the table's own text.
    private const string SqliteSchema = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || ifnull(c.dflt_value, '') || ' ' || c.pk
        FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE '\_\_%' ESCAPE '\'
        UNION ALL
        SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_master
        WHERE type <> 'table' AND tbl_name NOT LIKE '\_\_%' ESCAPE '\'
        """;

    private const string PostgreSqlSchema = """
        SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
            || ' ' || a.attidentity::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND c.relname <> '__EFMigrationsHistory'
        UNION ALL
        SELECT 'index ' || indexdef FROM pg_catalog.pg_indexes WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory'
        UNION ALL
        SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conname <> 'PK___EFMigrationsHistory'
        """;

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task The_migrations_make_exactly_what_the_model_says(StoreKind kind)
    {
        await using var migrated = await TestStore.CreateAsync(kind);
        await using var created = await TestStore.CreateAsync(kind, migrated: false);
        await created.ReadAsync(db => db.Database.EnsureCreatedAsync());

        var expected = await SchemaAsync(created);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await SchemaAsync(migrated));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Nodes_that_start_together_on_a_new_server_all_start(StoreKind kind)
    {
        await using var first = await TestStore.CreateAsync(kind, migrated: false);
        await using var second = first.AnotherNode();
        await using var third = first.AnotherNode();

        await Task.WhenAll(
            Task.Run(() => first.Store.MigrateAsync()),
            Task.Run(() => second.GetRequiredService<Store>().MigrateAsync()),
            Task.Run(() => third.GetRequiredService<Store>().MigrateAsync()));

        Assert.Equal(
            await first.ReadAsync(db => Task.FromResult(db.Database.GetMigrations().ToList())),
            await first.ReadAsync(async db => (await db.Database.GetAppliedMigrationsAsync()).ToList()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_start_killed_while_migrating_does_not_stop_the_next_one(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind, migrated: false);
        await store.Store.MigrateAsync();
        if (kind == StoreKind.Sqlite)
        {
            await store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-03-02')"""));
        }

        await store.Store.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_start_waits_for_another_that_is_migrating_and_then_goes_on()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, migrated: false);
        var held = new FileStream(LockOf(store), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var start = store.Store.MigrateAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<TimeoutException>(() => start.WaitAsync(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken));
        await held.DisposeAsync();
        await start.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_made_at_all_is_said_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("reformbot-");
        try
        {
            // The database's own name is as long as a name may be: with the lock's ending it is too long.
            var name = new string('a', 250);
            using var provider = new SqliteStore($"Data Source={Path.Combine(folder.FullName, name)}");
            var options = new DbContextOptionsBuilder<ReformBotDbContext>();
            provider.Configure(options);
            await using var db = new ReformBotDbContext(options.Options);

            var trouble = await Assert.ThrowsAsync<IOException>(() => provider
                .MigrateAsync(db, TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));

            Assert.Contains(".migrating", trouble.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string LockOf(TestStore store) => $"{store.ConnectionString["Data Source=".Length..]}.migrating";

    private static Task<List<string>> SchemaAsync(TestStore store) => store.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = store.Kind == StoreKind.Sqlite ? SqliteSchema : PostgreSqlSchema;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines.Order(StringComparer.Ordinal).ToList();
    });
}
