using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>What the host refuses: to start unauthenticated outside Development, and the playground to everybody but this machine.</summary>
public sealed class HostGuardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reformbot-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("Teams:AppId", "--Teams:Enabled=true", "--Teams:TenantId=t", "--Teams:ClientSecret=s")]
    [InlineData("Teams:TenantId", "--Teams:Enabled=true", "--Teams:AppId=7f4c2a0e-9f3b-4d0f-8a55-0d2f6f7f1a10", "--Teams:ClientSecret=s")]
    [InlineData("Teams:ClientSecret", "--Teams:Enabled=true", "--Teams:AppId=7f4c2a0e-9f3b-4d0f-8a55-0d2f6f7f1a10", "--Teams:TenantId=t")]
    [InlineData("Zalo:Bot:Token", "--Zalo:Bot:Enabled=true", "--Zalo:Bot:WebhookSecret=12345678")]
    [InlineData("Zalo:Bot:WebhookSecret", "--Zalo:Bot:Enabled=true", "--Zalo:Bot:Token=12:abc")]
    [InlineData("Zalo:OfficialAccount:AppId", "--Zalo:OfficialAccount:Enabled=true", "--Zalo:OfficialAccount:AppSecret=s", "--Zalo:OfficialAccount:OaSecretKey=k")]
    [InlineData("Zalo:OfficialAccount:AppSecret", "--Zalo:OfficialAccount:Enabled=true", "--Zalo:OfficialAccount:AppId=1", "--Zalo:OfficialAccount:OaSecretKey=k")]
    [InlineData("Zalo:OfficialAccount:OaSecretKey", "--Zalo:OfficialAccount:Enabled=true", "--Zalo:OfficialAccount:AppId=1", "--Zalo:OfficialAccount:AppSecret=s")]
    public async Task Outside_Development_the_host_does_not_start_with_a_channel_unauthenticated_and_names_the_key(string key, params string[] settings)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = Build("Production", settings);
            await app.StartAsync(Cancellation);
        });

        Assert.Contains(key, Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_there_is_no_playground_even_when_asked_for()
    {
        await using var app = await StartAsync("Production", "--Playground:Enabled=true");
        using var http = ClientOf(app);

        using var clock = await http.PostAsync("/playground/clock", Json("{\"advance\":\"PT1H\"}"), Cancellation);
        using var speech = await http.PostAsync("/playground/messages", Json("{\"as\":\"CB01\",\"text\":\"xin chào\"}"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, clock.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, speech.StatusCode);
        Assert.Contains("đường dẫn dùng một lần", await http.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_playground_hears_this_machine_and_refuses_whatever_came_from_elsewhere()
    {
        await using var app = await StartAsync("Development", "--Playground:StartAt=2026-03-02T07:00:00+07:00");

        Assert.Equal(HttpStatusCode.OK, await AskAsync(app, _ => { }));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(app, r => r.Headers.Add("Origin", app.Urls.First())));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Headers.Host = "tro-ly.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Headers.Add("X-Forwarded-For", "10.0.0.1")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Headers.Add("X-Forwarded-Host", "localhost")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Headers.Add("X-Real-IP", "10.0.0.1")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Headers.Add("Via", "1.1 proxy")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Headers.Add("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Headers.Add("Origin", "null")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, r => r.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain")));
    }

    [Fact]
    public async Task The_playground_is_shut_where_the_server_listens_to_others()
    {
        await using var app = await StartAsync("Development", "--urls=http://0.0.0.0:0");
        using var request = Advance();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };

        using var answer = await http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> AskAsync(WebApplication app, Action<HttpRequestMessage> change)
    {
        using var request = Advance();
        change(request);
        using var http = ClientOf(app);
        using var answer = await http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Advance() => new(HttpMethod.Post, "/playground/clock") { Content = Json("{\"advance\":\"PT1M\"}") };

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static HttpClient ClientOf(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.First()) };

    private WebApplication Build(string environment, params string[] settings) =>
        BotHost.Build(OfficeHost.Args(_folder, environment, settings), builder => builder.Logging.ClearProviders());

    /// <summary>With its schema, without the demonstration: nobody here has anything to do with it.</summary>
    private async Task<WebApplication> StartAsync(string environment, params string[] settings)
    {
        var app = Build(environment, settings);
        await app.Services.GetRequiredService<Preparation>().SchemaAsync(Cancellation);
        await app.StartAsync(Cancellation);
        return app;
    }
}
