using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Bot;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Import.People;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler;
using ReformBot.TestKit.Storage;

namespace ReformBot.BotKit;

/// <summary>
/// An office as its first start and its import leave it, its jobs up to date: database and keys, made once a process for each people
/// file and store, by the program's own acts, and copied for whoever asks. Made anew for every test it would be half of the suite's time.
/// </summary>
internal sealed class PreparedOffice
{
    private static readonly ConcurrentDictionary<(StoreKind, string), Lazy<Task<PreparedOffice>>> Offices = new();

    private readonly StoreKind _kind;
    private readonly string _folder;
    private readonly string? _database;

    private PreparedOffice(StoreKind kind, string folder, string? database)
    {
        _kind = kind;
        _folder = folder;
        _database = database;
    }

    /// <summary>A copy of its own in that folder; returns how it is connected to.</summary>
    public static async Task<string> CopyAsync(StoreKind kind, string rows, string folder)
    {
        var office = await Offices.GetOrAdd((kind, rows), _ => new(() => MakeAsync(kind, rows))).Value;
        return await office.CopyAsync(folder);
    }

    /// <summary>Nothing in it yet, not even a schema.</summary>
    public static async Task<string> EmptyAsync(StoreKind kind, string folder, string? template = null)
    {
        if (kind == StoreKind.Sqlite)
        {
            return $"Data Source={Path.Combine(folder, "reformbot.db")}";
        }

        var cluster = await PostgreSqlCluster.SharedAsync();
        var name = cluster.NewDatabaseName();
        await cluster.ExecuteAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));
        return cluster.ConnectionString(name);
    }

    private static async Task ImportAsync(Store store, string rows, AccountMoves moves)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("mã,họ tên,chức vụ,đơn vị,vai trò,block\n" + rows));
        var file = PeopleFile.Read(stream, "people.csv");
        var result = await store.WriteAsync(db => new ImportPeople(file, IsStrict: true, new AccountTenants("", "", ""), moves).RunAsync(db, store.Provider));
        if (!result.IsImported)
        {
            throw new InvalidOperationException(string.Join('\n', result.Problems.Select(p => p.Message)));
        }
    }

    private static async Task<PreparedOffice> MakeAsync(StoreKind kind, string rows)
    {
        var folder = Directory.CreateTempSubdirectory("reformbot-prepared-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var connectionString = await EmptyAsync(kind, folder);
        await using (var app = BotHost.Build([.. BotApp.Arguments(kind, connectionString, folder)], builder => builder.Logging.SetMinimumLevel(LogLevel.Warning)))
        {
            var preparation = app.Services.GetRequiredService<Preparation>();
            await preparation.SchemaAsync();
            var store = app.Services.GetRequiredService<Store>();
            await ImportAsync(store, rows, app.Services.GetRequiredService<AccountMoves>());
            await preparation.ServingAsync();
            await app.Services.GetRequiredService<JobRunner>().CatchUpAsync(CancellationToken.None);
            // Each copy's time begins with its own start, and nobody was heard after it: a preparation that took some seconds would
            // leave accounts last used later than whatever a copy's first test links.
            await store.WriteAsync(db => db.Settings.Where(s => s.Key == SteppingClock.OffsetKey).ExecuteDeleteAsync());
            await store.WriteAsync(db => db.ChannelAccounts.ExecuteUpdateAsync(
                set => set.SetProperty(a => a.LastHeardAt, BotApp.StartAt).SetProperty(a => a.LinkedAt, BotApp.StartAt)));
        }

        return new PreparedOffice(kind, folder, kind == StoreKind.Sqlite ? null : new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Database);
    }

    private async Task<string> CopyAsync(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return await EmptyAsync(_kind, folder, _database);
    }
}
