using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Connectors.Teams;
using ReformBot.TestKit;

namespace ReformBot.Connectors.Tests.Teams;

/// <summary>A host with the Teams channel as it ships and a receiver that only listens.</summary>
public sealed class TeamsHost : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private TeamsHost(LoopbackServer server, RecordingReceiver receiver, CapturedLog log)
    {
        _server = server;
        (Receiver, Log) = (receiver, log);
        Http = new HttpClient { BaseAddress = server.Address };
    }

    public RecordingReceiver Receiver { get; }

    public CapturedLog Log { get; }

    public HttpClient Http { get; }

    public Uri Endpoint => new(_server.Address, TeamsEndpoint.Path);

    public IChannelConnector Connector => _server.Services.GetRequiredService<IChannelConnector>();

    public IFileSource Files => _server.Services.GetRequiredService<IFileSource>();

    public static async Task<TeamsHost> StartAsync(
        string environment, IDictionary<string, string?> settings, string urls = "http://127.0.0.1:0")
    {
        var (receiver, log) = (new RecordingReceiver(), new CapturedLog());
        var server = await LoopbackServer.StartAsync(
            builder =>
            {
                builder.Configuration.AddInMemoryCollection([new("Teams:Enabled", "true")]);
                builder.Configuration.AddInMemoryCollection(settings);
                builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
                builder.Services.AddSingleton<IMessageReceiver>(receiver);
                builder.Services.AddTeams(builder.Configuration, builder.Environment);
            },
            app =>
            {
                app.MapTeamsWebhook();
                app.MapFallback(() => "a page");
            },
            environment,
            urls);
        return new TeamsHost(server, receiver, log);
    }

    /// <summary>As in Development without any key: only loopback is heard.</summary>
    public static Task<TeamsHost> StartUnauthenticatedAsync(params string[] serviceHosts) => StartAsync(
        "Development",
        serviceHosts.Select((host, i) => KeyValuePair.Create($"Teams:AllowedServiceHosts:{i}", (string?)host)).ToDictionary());

    /// <summary>As in an office, believing the fake issuer's keys.</summary>
    public static Task<TeamsHost> StartAuthenticatedAsync(FakeOpenId issuer, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Teams:AppId"] = FakeOpenId.AppId,
            ["Teams:TenantId"] = "22222222-2222-2222-2222-222222222222",
            ["Teams:ClientSecret"] = "a secret of the test",
            ["Teams:OpenIdMetadataUrl"] = issuer.MetadataUrl,
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return StartAsync("Production", settings);
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        with?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }
}
