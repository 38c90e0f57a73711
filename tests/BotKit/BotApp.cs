using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Bot;
using ReformBot.Bot.Web.Playground;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler;
using ReformBot.Scheduler.Dispatch;

namespace ReformBot.BotKit;

/// <summary>One message a person was sent, as the playground's contract gives it.</summary>
public sealed record Told(
    int Number, DateTimeOffset SentAt, string Channel, string? Title, IReadOnlyList<string> Lines, IReadOnlyList<Fact> Facts, IReadOnlyList<Button> Buttons, string Text)
{
    public Button Button(string verb) => Buttons.FirstOrDefault(b => b.Verb == verb)
        ?? throw new InvalidOperationException($"No button {verb} under: {Text}");
}

/// <summary>
/// The whole program on a free loopback port with a database of its own and a small ward office in it; tests speak through the
/// playground's endpoints, as its page does.
/// </summary>
public sealed class BotApp : IAsyncDisposable
{
    /// <summary>The office's first instant, a morning in March.</summary>
    internal static readonly DateTimeOffset StartAt = new(2026, 3, 4, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly WebApplication _app;
    private readonly string _folder;

    private BotApp(WebApplication app, string folder, HttpClient http)
    {
        _app = app;
        _folder = folder;
        Http = http;
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public Store Store => Services.GetRequiredService<Store>();

    /// <param name="people">A people file's rows below the heading; null for the ward office, empty for the demonstration.</param>
    /// <param name="folder">Of an earlier start, to go on with its database.</param>
    public static async Task<BotApp> StartAsync(
        string? people = null, IReadOnlyDictionary<string, string?>? settings = null, string? folder = null, StoreKind kind = StoreKind.Sqlite)
    {
        var isNew = folder is null;
        folder ??= Directory.CreateTempSubdirectory("reformbot-").FullName;
        var connectionString = isNew && people != ""
            ? await PreparedOffice.CopyAsync(kind, people ?? WardPeople.Rows, folder)
            : await PreparedOffice.EmptyAsync(kind, folder);
        List<string> args = [.. Arguments(kind, connectionString, folder)];
        args.AddRange((settings ?? new Dictionary<string, string?>()).SelectMany(s => new[] { $"--{s.Key}", s.Value ?? "" }));
        var app = BotHost.Build([.. args], builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        var preparation = app.Services.GetRequiredService<Preparation>();
        await preparation.ServingAsync();
        // What an outage held back is made good now, not while a test already speaks.
        await app.Services.GetRequiredService<JobRunner>().CatchUpAsync(CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new BotApp(app, folder, new HttpClient { BaseAddress = new Uri(address) });
    }

    /// <summary>What the playground hands to the receiver when somebody types.</summary>
    public static IncomingMessage Message(string code, string text, string id) => new()
    {
        DeliveryId = $"playground:{id}",
        Kind = IncomingKind.Text,
        From = PlaygroundAccounts.AddressOf(code),
        Text = text,
    };

    /// <summary>Says something as a person and waits until all it caused has been sent.</summary>
    public async Task<IReadOnlyList<Told>> SayAsync(string code, string text, object[]? files = null)
    {
        var before = (await ToldAsync(code)).Count;
        await PostAsync(new { @as = code, text, files });
        return await ToldAsync(code, before);
    }

    public async Task<IReadOnlyList<Told>> PressAsync(string code, Button button)
    {
        var before = (await ToldAsync(code)).Count;
        await PostAsync(new { @as = code, button = new { verb = button.Verb, data = button.Data } });
        return await ToldAsync(code, before);
    }

    /// <summary>As <see cref="SayAsync"/>, for the one reply there must be.</summary>
    public async Task<Told> AskAsync(string code, string text, object[]? files = null)
    {
        var told = await SayAsync(code, text, files);
        return told.Count == 1 ? told[0] : throw new InvalidOperationException($"{told.Count} replies to “{text}”.");
    }

    /// <summary>Gives work and says yes to the echo.</summary>
    public async Task GiveAsync(string code, string words)
    {
        await AskAsync(code, words);
        await AskAsync(code, "đồng ý");
    }

    public async Task<IReadOnlyList<Told>> ToldAsync(string code, int after = 0) =>
        [.. (await Http.GetFromJsonAsync<List<Told>>($"/playground/messages?as={code}&after={after}", JsonSerializerOptions.Web))!.Select(Readable)];

    public async Task<Told> LastToldAsync(string code) => (await ToldAsync(code))[^1];

    /// <summary>Moves the office's clock; everything due on the way has been sent when it returns.</summary>
    public async Task AdvanceToAsync(string local)
    {
        var answer = await Http.PostAsJsonAsync("/playground/clock", new { set = $"{local}:00+07:00" });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Returns when nothing is owed on the playground any more; other channels have their own pace.</summary>
    public async Task DrainAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
        {
            await Services.GetRequiredService<OutboxDispatcher>().DrainAsync(patience.Token);
        }
        while (await Store.ReadAsync(db => db.Outbox.AnyAsync(m => m.NextAttemptAt != null && m.Channel == Channel.Playground, patience.Token)));
    }

    /// <summary>Stops the program and leaves its folder, to start again on the same database.</summary>
    public async Task<string> StopAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        return _folder;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A morning in the office with that database and that folder's keys.</summary>
    internal static string[] Arguments(StoreKind kind, string connectionString, string folder) =>
    [
        "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Security:KeysPath", Path.Combine(folder, "keys"),
        "--Database:Provider", $"{kind}", "--Database:ConnectionString", connectionString,
        "--Playground:StartAt", $"{StartAt:O}",
    ];

    private static Told Readable(Told told) => told.Text.Contains('⟦', StringComparison.Ordinal)
        ? throw new InvalidOperationException($"Nobody filled in whom this speaks to: {told.Text}")
        : told;

    private async Task PostAsync(object body)
    {
        var answer = await Http.PostAsJsonAsync("/playground/messages", body);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        await DrainAsync();
    }
}
