using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>Bodies that never come whole, come too large, or are no JSON of ours: answered as what they are, on every door, and no bug in the log.</summary>
public sealed class AbortedRequestTests : IAsyncLifetime
{
    private const string ZaloSecret = "a-secret-of-the-test";

    private static readonly string[] Doors = ["/api/messages", "/api/zalo/bot", "/api/zalo/oa", "/playground/messages", "/playground/clock"];

    private readonly string _folder = Directory.CreateTempSubdirectory("reformbot-").FullName;
    private readonly CapturedLog _log = new();
    private WebApplication _app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = BotHost.Build(
            OfficeHost.Args(
                _folder, "Development", "--Teams:Enabled=true", "--Teams:AllowedServiceHosts:0=127.0.0.1", "--Zalo:Bot:Enabled=true", "--Zalo:Bot:Token=12:abc",
                $"--Zalo:Bot:WebhookSecret={ZaloSecret}", "--Zalo:OfficialAccount:Enabled=true", "--Zalo:OfficialAccount:AppId=1", "--Zalo:OfficialAccount:AppSecret=s",
                "--Zalo:OfficialAccount:OaSecretKey=k", "--Zalo:OfficialAccount:RefreshToken=r"),
            builder =>
            {
                builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(_log);
                builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(1.1)));
            });
        await _app.Services.GetRequiredService<Preparation>().SchemaAsync(Cancellation);
        await _app.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Who_stops_sending_is_told_so_and_who_goes_away_is_no_error()
    {
        var stopped = await Task.WhenAll(Doors.Select(door => AnswerToHalfABodyAsync(door, goesAway: false)));
        Assert.All(stopped, answer => Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal));
        await Task.WhenAll(Doors.Select(door => AnswerToHalfABodyAsync(door, goesAway: true)));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/playground/clock", "{\"advance\":\"PT1M\"}"));
        Assert.Contains("its body came too slowly", _log.Text, StringComparison.Ordinal);
        // No Zalo answers here, so the official account's grant cannot be renewed.
        Assert.DoesNotContain(_log.Text.Split('\n'), line => line.Contains("Error:", StringComparison.Ordinal) && !line.Contains("keep-grants", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_too_large_too_deep_said_twice_or_of_another_kind_breaks_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);
        string[] bodies = [deep, new string('[', 100_000), "{\"text\":\"a\",\"text\":\"b\",\"text\":{}}", "\"\\ud800\"", "\u0000", "{\"as\":\"CB01\",\"button\":{\"verb\":\"words\",\"data\":{\"text\":\"\\ud83d\"}}}"];
        foreach (var door in Doors)
        {
            foreach (var body in bodies)
            {
                Assert.InRange((int)await StatusAsync(door, body), 200, 401);
            }

            Assert.InRange((int)await StatusAsync(door, $"{{\"text\":\"{new string('a', 9_000_000)}\"}}"), 400, 413);
            Assert.InRange((int)await StatusAsync(door, "{}", "application/json; charset=none-such"), 200, 401);
            Assert.InRange((int)await StatusAsync(door, "<a/>", "application/xml"), 400, 403);
        }

        Assert.DoesNotContain("Error: An unhandled", _log.Text, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(string door, string body, string type = "application/json")
    {
        using var http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("X-Bot-Api-Secret-Token", ZaloSecret);
        using var answer = await http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private async Task<string> AnswerToHalfABodyAsync(string door, bool goesAway)
    {
        using var tcp = new TcpClient();
        var address = new Uri(_app.Urls.First());
        await tcp.ConnectAsync(address.Host, address.Port, Cancellation);
        var stream = tcp.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {door} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nX-Bot-Api-Secret-Token: {ZaloSecret}\r\nContent-Length: 100\r\n\r\n{{\"text\":"),
            Cancellation);
        if (goesAway)
        {
            return "";
        }

        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(Cancellation) ?? "";
    }
}
