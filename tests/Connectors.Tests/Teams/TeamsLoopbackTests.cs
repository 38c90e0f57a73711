using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Net;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsLoopbackTests
{
    [Fact]
    public async Task In_Development_without_a_key_this_machine_is_heard()
    {
        await using var host = await TeamsHost.StartUnauthenticatedAsync();
        using var answer = await host.PostAsync(Activities.Read("personal-message"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public static TheoryData<string> Disguises => ["host", "forwarded for", "forwarded", "origin", "content type"];

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task A_page_or_a_proxy_that_reaches_this_machine_is_not_heard(string disguise)
    {
        await using var host = await TeamsHost.StartUnauthenticatedAsync();
        using var answer = await host.PostAsync(Activities.Read("personal-message"), with: request =>
        {
            switch (disguise)
            {
                case "host":
                    request.Headers.Host = "bot.example.vn";
                    break;
                case "forwarded for":
                    request.Headers.Add("X-Forwarded-For", "10.0.0.1");
                    break;
                case "forwarded":
                    request.Headers.Add("Forwarded", "for=10.0.0.1");
                    break;
                case "origin":
                    request.Headers.Add("Origin", "https://evil.example");
                    break;
                default:
                    request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
                    break;
            }
        });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Receiver.Messages);
    }

    [Fact]
    public async Task Our_own_page_is_heard()
    {
        await using var host = await TeamsHost.StartUnauthenticatedAsync();
        using var answer = await host.PostAsync(
            Activities.Read("personal-message"), with: request => request.Headers.Add("Origin", host.Endpoint.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Bound_to_the_network_nobody_is_heard_not_even_this_machine()
    {
        await using var host = await TeamsHost.StartAsync("Development", new Dictionary<string, string?>(StringComparer.Ordinal), "http://0.0.0.0:0");
        using var client = new HttpClient();
        using var body = new StringContent(Activities.Read("personal-message"), new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PostAsync(
            new Uri($"http://127.0.0.1:{host.Endpoint.Port}/api/messages"), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Another_machine_is_not_heard()
    {
        var network = NetworkInterface.GetAllNetworkInterfaces().SelectMany(n => n.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address).FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));
        Assert.SkipWhen(network is null, "this machine has no address but loopback");
        await using var host = await TeamsHost.StartAsync("Development", new Dictionary<string, string?>(StringComparer.Ordinal), $"http://{network}:0");
        using var answer = await host.PostAsync(Activities.Read("personal-message"), with: request => request.Headers.Host = "localhost");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
