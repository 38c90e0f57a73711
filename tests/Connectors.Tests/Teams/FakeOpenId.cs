using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ReformBot.Connectors.Tests.Teams;

/// <summary>The channel's issuer with keys of our own: metadata, a key set with endorsements, and tokens in every good and bad shape.</summary>
public sealed class FakeOpenId : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "11111111-1111-1111-1111-111111111111";
    public const string ServiceUrl = "https://smba.trafficmanager.net/apac/22222222-2222-2222-2222-222222222222/";

    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> _published = [];
    private LoopbackServer _server = null!;

    // Making keys is slow, so all issuers share these.
    public static RsaSecurityKey TeamsKey { get; } = NewKey("teams-key");

    public static RsaSecurityKey WebChatKey { get; } = NewKey("webchat-key");

    public static RsaSecurityKey BareKey { get; } = NewKey("bare-key");

    public string MetadataUrl => new Uri(_server.Address, "/v1/.well-known/openidconfiguration").AbsoluteUri;

    public int KeyRequests { get; private set; }

    /// <summary>Completed when the issuer may answer; null for at once.</summary>
    public TaskCompletionSource? Silence { get; set; }

    public static async Task<FakeOpenId> StartAsync()
    {
        var fake = new FakeOpenId();
        fake.Publish(TeamsKey, "msteams", "skype");
        fake.Publish(WebChatKey, "webchat");
        fake._published.Add((BareKey, null));
        fake._server = await LoopbackServer.StartAsync(fake.ServeAsync);
        return fake;
    }

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public void Publish(RsaSecurityKey key, params string[] endorsements) => _published.Add((key, endorsements));

    public static string Mint(
        SecurityKey? key = null,
        string issuer = Issuer,
        string audience = AppId,
        string? serviceUrl = ServiceUrl,
        double notBeforeMinutes = -1,
        double? expiresMinutes = 30,
        string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddMinutes(notBeforeMinutes),
            Expires = expiresMinutes is { } minutes ? now.AddMinutes(minutes) : null,
            Claims = serviceUrl is null ? [] : new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = serviceUrl },
            SigningCredentials = new SigningCredentials(key ?? TeamsKey, algorithm),
        });
    }

    /// <summary>The claims of a good token, with no signature at all.</summary>
    public static string MintUnsigned()
    {
        var payload = Mint().Split('.')[1];
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.";
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        await (Silence?.Task ?? Task.CompletedTask);
        if (context.Request.Path.Value!.EndsWith("/openidconfiguration", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new
            {
                issuer = Issuer,
                jwks_uri = new Uri(_server.Address, "/v1/.well-known/keys").AbsoluteUri,
            });
            return;
        }

        KeyRequests++;
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { keys = _published.Select(Describe) }));
    }

    private static Dictionary<string, object> Describe((RsaSecurityKey Key, string[]? Endorsements) published)
    {
        var rsa = published.Key.Rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = published.Key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(rsa.Modulus), ["e"] = Base64UrlEncoder.Encode(rsa.Exponent),
        };
        if (published.Endorsements is not null)
        {
            jwk["endorsements"] = published.Endorsements;
        }

        return jwk;
    }
}
