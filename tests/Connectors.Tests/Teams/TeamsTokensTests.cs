using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsTokensTests : IAsyncLifetime
{
    private FakeTeamsConnector _teams = null!;

    public async ValueTask InitializeAsync() => _teams = await FakeTeamsConnector.StartAsync();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    private Task<TeamsHost> StartAsync(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Teams:AppId"] = FakeOpenId.AppId,
            ["Teams:TenantId"] = "22222222-2222-2222-2222-222222222222",
            ["Teams:ClientSecret"] = "a secret of the test",
            ["Teams:Authority"] = _teams.Authority,
            ["Teams:OpenIdMetadataUrl"] = "http://127.0.0.1:9/",
            ["Teams:AllowedServiceHosts:0"] = _teams.Host,
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return TeamsHost.StartAsync("Production", settings);
    }

    private async Task<SendResult> SendAsync(TeamsHost host) => await host.Connector.SendAsync(
        new ChannelDelivery(
            Guid.CreateVersion7(), DeliveryKind.Send, new ChannelAddress(Channel.Teams, "t", "lan", "a:1", _teams.ServiceUrl), OutgoingMessage.Of("xin chào")),
        TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_single_tenant_bot_asks_its_own_tenant_once_and_remembers()
    {
        await using var host = await StartAsync();
        _teams.Then(201, """{"id":"1"}""");
        _teams.Then(201, """{"id":"2"}""");
        await SendAsync(host);
        await SendAsync(host);
        var request = Assert.Single(_teams.TokenRequests);
        Assert.Equal("/22222222-2222-2222-2222-222222222222/oauth2/v2.0/token", request.Path);
        Assert.Equal("client_credentials", request.Form["grant_type"]);
        Assert.Equal(FakeOpenId.AppId, request.Form["client_id"]);
        Assert.Equal("a secret of the test", request.Form["client_secret"]);
        Assert.Contains("https://api.botframework.com/.default", request.Form["scope"].ToString(), StringComparison.Ordinal);
        Assert.Equal(["Bearer token-1", "Bearer token-1"], _teams.Calls.Select(c => c.Authorization));
    }

    [Fact]
    public async Task A_multi_tenant_bot_asks_the_platforms_tenant()
    {
        await using var host = await StartAsync(("Teams:AppType", "MultiTenant"), ("Teams:AllowedTenants:0", FakeOpenId.AppId));
        _teams.Then(201);
        await SendAsync(host);
        Assert.Equal("/botframework.com/oauth2/v2.0/token", Assert.Single(_teams.TokenRequests).Path);
    }

    [Fact]
    public async Task A_certificate_signs_instead_of_a_secret()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12), TestContext.Current.CancellationToken);
        try
        {
            await using var host = await StartAsync(("Teams:ClientSecret", ""), ("Teams:CertificatePath", file));
            _teams.Then(201);
            Assert.IsType<SendResult.Sent>(await SendAsync(host));
            var form = Assert.Single(_teams.TokenRequests).Form;
            Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
            Assert.False(form.ContainsKey("client_secret"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Twenty_first_messages_at_once_ask_for_one_token()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < 20; i++)
        {
            _teams.Then(201, """{"id":"1"}""");
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(host)));
        Assert.Single(_teams.TokenRequests);
    }

    [Fact]
    public async Task A_token_refused_before_its_time_is_renewed_once_and_the_message_goes_out()
    {
        await using var host = await StartAsync();
        _teams.Then(401);
        _teams.Then(201, """{"id":"1"}""");
        Assert.Equal(new SendResult.Sent("1"), await SendAsync(host));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _teams.Calls.Select(c => c.Authorization));
    }

    [Fact]
    public async Task Refused_twice_it_is_the_registration_that_is_wrong_and_the_message_is_kept_while_it_is_mended()
    {
        await using var host = await StartAsync();
        _teams.Then(401);
        _teams.Then(401, """{"error":{"code":"BotNotRegistered"}}""");
        Assert.Equal(new SendResult.Retry("HTTP 401 BotNotRegistered", TimeSpan.FromMinutes(15)), await SendAsync(host));
        Assert.Equal(2, _teams.Calls.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_message_is_kept_for_later()
    {
        _teams.TokenAnswer = context =>
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsJsonAsync(new { error = "invalid_client", error_description = "AADSTS7000215: wrong secret" });
        };
        await using var host = await StartAsync();
        Assert.Equal(new SendResult.Retry("no token: invalid_client"), await SendAsync(host));
        Assert.Empty(_teams.Calls);
    }

    [Fact]
    public async Task While_Entra_cannot_be_reached_nothing_is_sent_and_the_message_is_kept_for_later()
    {
        await using var host = await StartAsync(("Teams:Authority", "http://127.0.0.1:9/"));
        Assert.Equal(new SendResult.Retry("no token: ConnectionError"), await SendAsync(host));
        Assert.Empty(_teams.Calls);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_keeps_the_message_while_it_is_mended()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        await File.WriteAllTextAsync(file, "no certificate", TestContext.Current.CancellationToken);
        try
        {
            await using var host = await StartAsync(("Teams:ClientSecret", ""), ("Teams:CertificatePath", file));
            Assert.StartsWith("no token: ", Assert.IsType<SendResult.Retry>(await SendAsync(host)).Reason, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
