using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Cli;
using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Cli;

/// <summary>A history gone on with under another key could never be verified again: then nothing starts.</summary>
public sealed class HistoryKeyTests
{
    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_second_node_with_a_keys_folder_of_its_own_does_not_start_and_makes_no_key(StoreKind kind)
    {
        await using var office = await BotApp.StartAsync(kind: kind);
        var elsewhere = Directory.CreateTempSubdirectory("reformbot-").FullName;

        var refused = await Assert.ThrowsAsync<RefusedStartException>(() => SecondNodeAsync(office, kind, elsewhere));

        Assert.Contains(Path.Combine(elsewhere, "history.key"), refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(elsewhere, "history.key")));
        Directory.Delete(elsewhere, recursive: true);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task A_database_older_than_the_fingerprint_takes_the_key_its_history_is_written_with_and_no_other(StoreKind kind)
    {
        await using var office = await BotApp.StartAsync(kind: kind);
        await office.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await office.AskAsync("CB05", "đồng ý");
        var keys = Setting(office, "Security:KeysPath");
        var elsewhere = Directory.CreateTempSubdirectory("reformbot-").FullName;
        await File.WriteAllTextAsync(Path.Combine(elsewhere, "history.key"), Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);

        await ForgetAsync(office);
        await Assert.ThrowsAsync<RefusedStartException>(() => SecondNodeAsync(office, kind, elsewhere));
        await (await SecondNodeAsync(office, kind, keys)).StopAsync();

        await Assert.ThrowsAsync<RefusedStartException>(() => SecondNodeAsync(office, kind, elsewhere));
        Assert.Equal(1, await office.Store.ReadAsync(db => db.Settings.CountAsync(s => s.Key == "history-key")));
        Directory.Delete(elsewhere, recursive: true);
    }

    private static Task<int> ForgetAsync(BotApp office) => office.Store.WriteAsync(db => db.Settings.Where(s => s.Key == "history-key").ExecuteDeleteAsync());

    private static Task<BotApp> SecondNodeAsync(BotApp office, StoreKind kind, string keys) => BotApp.StartAsync(kind: kind, folder: keys, settings: new Dictionary<string, string?>
    {
        ["Database:ConnectionString"] = Setting(office, "Database:ConnectionString"),
        ["Security:KeysPath"] = keys,
    });

    private static string Setting(BotApp office, string key) => office.Services.GetRequiredService<IConfiguration>()[key]!;
}
