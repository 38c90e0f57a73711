using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

/// <summary>A real, migrated SQLite database in a folder of its own.</summary>
public sealed class TestStore : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reformbot-").FullName;
    private ServiceProvider? _services;

    internal IServiceProvider Services => _services!;

    internal Store Store => Services.GetRequiredService<Store>();

    internal OfficeCache Cache => Services.GetRequiredService<OfficeCache>();

    internal AccountMoves Moves => new(Services.GetRequiredService<Mailbox>(), Services.GetRequiredService<OfficeClock>(), TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Database:ConnectionString", $"Data Source={Path.Combine(_folder, "test.db")}")])
                .Build())
            .AddStore()
            .BuildServiceProvider();
        await Store.MigrateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    internal Task<Office> OfficeAsync() => Store.ReadAsync(db => Cache.GetAsync(db));
}
