using System.Net;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsTokenTests : IAsyncLifetime
{
    private FakeOpenId _issuer = null!;
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await FakeOpenId.StartAsync();
        _host = await TeamsHost.StartAuthenticatedAsync(_issuer);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    private async Task<HttpStatusCode> PostAsync(string? token, string? body = null) =>
        (await _host.PostAsync(body ?? Activities.Read("personal-message"), token)).StatusCode;

    [Fact]
    public async Task A_token_of_the_channel_for_this_app_is_heard()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(FakeOpenId.Mint()));
        Assert.Single(_host.Receiver.Messages);
    }

    [Theory]
    [InlineData("{A1B2C3D4-0000-4000-8000-00000000ABCD}")]
    [InlineData("a1b2c3d400004000800000000000abcd")]
    public async Task An_app_id_may_be_pasted_in_any_of_its_forms(string pasted)
    {
        await using var host = await TeamsHost.StartAuthenticatedAsync(_issuer, ("Teams:AppId", pasted));
        using var answer = await host.PostAsync(Activities.Read("personal-message"), FakeOpenId.Mint(audience: "a1b2c3d4-0000-4000-8000-00000000abcd"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_service_address_may_differ_in_case() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(FakeOpenId.Mint(serviceUrl: FakeOpenId.ServiceUrl.ToUpperInvariant())));

    [Theory]
    [InlineData(-4, HttpStatusCode.OK)]
    [InlineData(-6, HttpStatusCode.Unauthorized)]
    public async Task An_expired_token_has_five_minutes_of_grace(int expiresMinutes, HttpStatusCode answer) =>
        Assert.Equal(answer, await PostAsync(FakeOpenId.Mint(notBeforeMinutes: -60, expiresMinutes: expiresMinutes)));

    [Theory]
    [InlineData(4, HttpStatusCode.OK)]
    [InlineData(6, HttpStatusCode.Unauthorized)]
    public async Task A_token_from_a_clock_ahead_of_ours_has_five_minutes_of_grace(int notBeforeMinutes, HttpStatusCode answer) =>
        Assert.Equal(answer, await PostAsync(FakeOpenId.Mint(notBeforeMinutes: notBeforeMinutes)));

    public static TheoryData<string> Forgeries => ["none", "empty", "basic", "garbage", "issuer", "audience", "unsigned", "hmac", "pss", "stranger", "stranger under a known name", "without an end"];

    [Fact]
    public async Task No_word_and_no_token_reaches_the_log()
    {
        var token = FakeOpenId.Mint();
        await PostAsync(token, Activities.Read("personal-message", ("text", "chuyện riêng")));
        await PostAsync(token, Activities.Read("card-execute"));
        await PostAsync(token, Activities.Read("personal-message", ("text", "chuyện riêng"), ("serviceUrl", "https://evil.example/")));
        await PostAsync(token, "chuyện riêng hỏng");
        await PostAsync("not.a.token", Activities.Read("personal-message", ("text", "chuyện riêng")));

        Assert.Equal(2, _host.Receiver.Messages.Count);
        Assert.NotEmpty(_host.Log.Text);
        foreach (var kept in new[] { "riêng", "ri\\u00EAng", token, "not.a.token", "a secret of the test" })
        {
            Assert.DoesNotContain(kept, _host.Log.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Whoever_cannot_prove_to_be_the_channel_is_not_read(string forgery)
    {
        var token = forgery switch
        {
            "none" => null,
            "garbage" => "not.a.token",
            "issuer" => FakeOpenId.Mint(issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
            "audience" => FakeOpenId.Mint(audience: "99999999-9999-9999-9999-999999999999"),
            "unsigned" => FakeOpenId.MintUnsigned(),
            "hmac" => FakeOpenId.Mint(new SymmetricSecurityKey(new byte[64]), algorithm: SecurityAlgorithms.HmacSha256),
            "pss" => FakeOpenId.Mint(algorithm: SecurityAlgorithms.RsaSsaPssSha256),
            "stranger" => FakeOpenId.Mint(FakeOpenId.NewKey("unknown-key")),
            "without an end" => FakeOpenId.Mint(expiresMinutes: null),
            "stranger under a known name" => FakeOpenId.Mint(FakeOpenId.NewKey("teams-key")),
            _ => "",
        };
        // The body is junk on purpose: a request that proved nothing is not even parsed.
        using var answer = await _host.PostAsync("{", token, request =>
        {
            if (forgery == "basic")
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Basic {FakeOpenId.Mint()}");
            }
        });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(_host.Receiver.Messages);
    }

    [Fact]
    public async Task Another_channels_key_cannot_speak_as_Teams()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(FakeOpenId.Mint(FakeOpenId.WebChatKey)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(FakeOpenId.Mint(FakeOpenId.BareKey)));
        Assert.Empty(_host.Receiver.Messages);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("directline")]
    public async Task Another_channel_is_not_Teams_though_its_own_key_says_so_truly(string channel)
    {
        var key = FakeOpenId.NewKey("key-of-" + channel);
        _issuer.Publish(key, channel);
        await using var host = await TeamsHost.StartAuthenticatedAsync(_issuer);
        using var answer = await host.PostAsync(Activities.Read("personal-message", ("channelId", channel)), FakeOpenId.Mint(key));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        // One key may speak for several channels: what it says it speaks for counts too.
        using var borrowed = await host.PostAsync(Activities.Read("personal-message", ("channelId", channel)), FakeOpenId.Mint());
        Assert.Equal(HttpStatusCode.Forbidden, borrowed.StatusCode);
        Assert.Empty(host.Receiver.Messages);
    }

    [Fact]
    public async Task A_token_counts_only_for_the_address_it_was_issued_for()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(FakeOpenId.Mint(serviceUrl: null)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(FakeOpenId.Mint(serviceUrl: "https://evil.example/")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(FakeOpenId.Mint(serviceUrl: FakeOpenId.ServiceUrl.TrimEnd('/'))));
        Assert.Empty(_host.Receiver.Messages);
    }

    [Fact]
    public async Task A_genuine_token_with_a_host_we_never_send_to_is_refused()
    {
        const string elsewhere = "https://smba.trafficmanager.net.evil.example/";
        var body = Activities.Read("personal-message", ("serviceUrl", elsewhere));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(FakeOpenId.Mint(serviceUrl: elsewhere), body));
    }

    [Fact]
    public async Task A_single_tenant_bot_hears_no_other_tenant()
    {
        var body = Activities.Read("personal-message").Replace("22222222-2222-2222-2222-222222222222\"", "44444444-4444-4444-4444-444444444444\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(FakeOpenId.Mint(), body));
    }

    [Theory]
    [InlineData("UserAssignedMsi", "Teams:TenantId", HttpStatusCode.Forbidden)]
    [InlineData("MultiTenant", "Teams:AllowedTenants:0", HttpStatusCode.Forbidden)]
    [InlineData("MultiTenant", "Teams:AllowedTenants:1", HttpStatusCode.OK)]
    public async Task Whatever_the_kind_of_app_only_its_own_tenants_are_heard(string kind, string setting, HttpStatusCode answer)
    {
        const string tenant = "44444444-4444-4444-4444-444444444444";
        await using var host = await TeamsHost.StartAuthenticatedAsync(
            _issuer, ("Teams:AppType", kind), (setting, tenant),
            setting.EndsWith('1') ? ("Teams:AllowedTenants:0", "22222222-2222-2222-2222-222222222222") : ("Teams:Enabled", "true"));
        using var refused = await host.PostAsync(Activities.Read("personal-message"), FakeOpenId.Mint());
        Assert.Equal(answer, refused.StatusCode);
    }

    [Fact]
    public async Task The_first_token_signed_with_a_new_key_is_already_heard()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(FakeOpenId.Mint()));
        var next = FakeOpenId.NewKey("next-key");
        _issuer.Publish(next, "msteams");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(FakeOpenId.Mint(next), Activities.Read("personal-message", ("id", "2"))));
    }

    [Fact]
    public async Task Tokens_signed_by_strangers_make_us_ask_for_keys_once_in_five_minutes()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(FakeOpenId.Mint()));
        var before = _issuer.KeyRequests;
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(FakeOpenId.Mint(FakeOpenId.NewKey("unknown-key"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(FakeOpenId.Mint(FakeOpenId.NewKey("another-key"))));
        Assert.Equal(before + 1, _issuer.KeyRequests);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_the_channel_is_told_to_come_again()
    {
        await using var closed = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await using var host = await TeamsHost.StartAuthenticatedAsync(
            _issuer, ("Teams:OpenIdMetadataUrl", new Uri(closed.Address, "/.well-known/openidconfiguration").AbsoluteUri));
        using var answer = await host.PostAsync(Activities.Read("personal-message"), FakeOpenId.Mint());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
