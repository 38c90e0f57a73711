using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.TestKit.Storage;

/// <summary>A migrated database of a test's own, on either store, with a clock that is moved by hand.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly SemaphoreSlim OneMigration = new(1, 1);
    private static readonly Dictionary<StoreKind, string> Templates = [];

    private readonly ServiceProvider _services;
    private readonly string? _folder;

    private TestStore(ServiceProvider services, StoreKind kind, string connectionString, string? folder, ManualClock clock)
    {
        _services = services;
        _folder = folder;
        Kind = kind;
        ConnectionString = connectionString;
        Clock = clock;
    }

    public StoreKind Kind { get; }

    public string ConnectionString { get; }

    public ManualClock Clock { get; }

    public IServiceProvider Services => _services;

    public Store Store => _services.GetRequiredService<Store>();

    public Mailbox Mailbox => _services.GetRequiredService<Mailbox>();

    public OfficeClock OfficeClock => _services.GetRequiredService<OfficeClock>();

    public OutboxSignal Signal => _services.GetRequiredService<OutboxSignal>();

    public static async Task<TestStore> CreateAsync(
        StoreKind kind, ManualClock? clock = null, Action<IServiceCollection>? configure = null, bool migrated = true)
    {
        var folder = kind == StoreKind.Sqlite ? Directory.CreateTempSubdirectory("reformbot-").FullName : null;
        var connectionString = migrated ? await MigratedAsync(kind, folder) : await EmptyAsync(kind, folder);
        clock ??= new ManualClock();
        return new TestStore(Build(kind, connectionString, clock, configure), kind, connectionString, folder, clock);
    }

    /// <summary>Another node on the same database.</summary>
    public ServiceProvider AnotherNode(Action<IServiceCollection>? configure = null) => Build(Kind, ConnectionString, Clock, configure);

    public Task WriteAsync(Func<ReformBotDbContext, Task> work) => Store.WriteAsync(work);

    public Task<T> ReadAsync<T>(Func<ReformBotDbContext, Task<T>> query) => Store.ReadAsync(query);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static ServiceProvider Build(StoreKind kind, string connectionString, ManualClock clock, Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = kind.ToString(),
            ["Database:ConnectionString"] = connectionString,
        }).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddStore();
        services.AddSingleton<TimeProvider>(clock);
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static async Task<string> EmptyAsync(StoreKind kind, string? folder)
    {
        if (kind == StoreKind.Sqlite)
        {
            return $"Data Source={Path.Combine(folder!, "test.db")}";
        }

        var cluster = await PostgreSqlCluster.SharedAsync();
        return cluster.ConnectionString(cluster.NewDatabaseName());
    }

    /// <summary>Copies a database migrated once a process: migrating anew for each test would be most of the suite's time.</summary>
    private static async Task<string> MigratedAsync(StoreKind kind, string? folder)
    {
        var template = await TemplateAsync(kind);
        var connectionString = await EmptyAsync(kind, folder);
        if (kind == StoreKind.Sqlite)
        {
            File.Copy(template, new SqliteConnectionStringBuilder(connectionString).DataSource);
            return connectionString;
        }

        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await (await PostgreSqlCluster.SharedAsync()).ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {template}");
        return connectionString;
    }

    private static async Task<string> TemplateAsync(StoreKind kind)
    {
        await OneMigration.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(kind, out var template))
            {
                template = await MakeTemplateAsync(kind);
                Templates[kind] = template;
            }

            return template;
        }
        finally
        {
            OneMigration.Release();
        }
    }

    private static async Task<string> MakeTemplateAsync(StoreKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("reformbot-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var connectionString = await EmptyAsync(kind, folder);
        await using (var services = Build(kind, connectionString, new ManualClock(), configure: null))
        {
            await services.GetRequiredService<Store>().MigrateAsync();
        }

        return kind == StoreKind.Sqlite
            ? new SqliteConnectionStringBuilder(connectionString).DataSource
            : new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }
}
