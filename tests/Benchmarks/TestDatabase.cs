using Microsoft.EntityFrameworkCore;
using ReformBot.Benchmarks.Roles;
using ReformBot.Domain.Storage;
using ReformBot.TestKit.Storage;

namespace ReformBot.Benchmarks;

/// <summary>A new durable database of either kind, and the settings by which a host finds it. Removed at the end.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reformbot-bench-");
    private readonly PostgreSqlCluster? _cluster;
    private readonly Dictionary<string, string> _environment;

    private TestDatabase(StoreKind kind, PostgreSqlCluster? cluster)
    {
        _cluster = cluster;
        Kind = kind;
        _environment = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Error",
            ["Playground__Enabled"] = "false",
            ["Security__KeysPath"] = Path.Combine(_folder.FullName, "keys"),
            ["Database__Provider"] = kind.ToString(),
            ["Database__ConnectionString"] = cluster?.ConnectionString(cluster.NewDatabaseName())
                ?? $"Data Source={Path.Combine(_folder.FullName, "reformbot.db")}",
        };
    }

    public StoreKind Kind { get; }

    public string Folder => _folder.FullName;

    public IReadOnlyDictionary<string, string> Environment => _environment;

    public static async Task<TestDatabase> CreateAsync(StoreKind kind) =>
        new(kind, kind == StoreKind.PostgreSql ? await PostgreSqlCluster.StartAsync(waitsForTheDisk: true) : null);

    public TestDatabase With(string key, string value)
    {
        _environment[key] = value;
        return this;
    }

    /// <summary>The Zalo bot is the front door and the loopback channel its platform.</summary>
    public TestDatabase WithZaloBot(string platform) => With("Zalo__Bot__Enabled", "true")
        .With("Zalo__Bot__Token", Wire.Token)
        .With("Zalo__Bot__WebhookSecret", Wire.Secret)
        .With("Zalo__Bot__ApiUrl", platform);

    /// <summary>Makes data by the host's words in a process of its own: what is measured later has not made it.</summary>
    public async Task PrepareAsync(params string[] words)
    {
        using var preparing = Child.Start(Environment, HostRole.Name);
        await preparing.ReadAsync();
        foreach (var word in words)
        {
            await preparing.AskAsync(word);
        }
    }

    /// <summary>Looks at the database beside the host.</summary>
    public async Task<List<T>> ReadAsync<T>(Func<ReformBotDbContext, IQueryable<T>> query)
    {
        var connectionString = _environment["Database__ConnectionString"];
        using StoreProvider provider = Kind == StoreKind.PostgreSql ? new PostgreSqlStore(connectionString) : new SqliteStore(connectionString);
        var options = new DbContextOptionsBuilder<ReformBotDbContext>();
        provider.Configure(options);
        await using var db = new ReformBotDbContext(options.Options);
        return await query(db).AsAsyncEnumerable().ToListAsync();
    }

    public void Dispose()
    {
        _cluster?.Dispose();
        _folder.Delete(recursive: true);
    }
}
