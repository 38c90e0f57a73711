using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ReformBot.Connectors.Teams;

/// <summary>A token that is genuine; whether it also covers the activity is known once that is read.</summary>
internal sealed record TeamsToken(IReadOnlyCollection<string> Endorsements, string? ServiceUrl)
{
    /// <summary>Null when the token was issued for this very channel and address.</summary>
    public string? RefusesFor(TeamsActivity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
        {
            return "the signing key does not endorse this channel";
        }

        return string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) && ServiceUrl is { Length: > 0 }
            ? null
            : "the token was issued for another service address";
    }
}

/// <summary>
/// Proves that a request comes from Teams' connector, by the list the platform gives.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
/// </summary>
internal sealed class TeamsTokenValidation
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly TeamsOptions _options;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;
    private readonly ILogger _log;

    static TeamsTokenValidation()
    {
        // The first token signed with a new key waits for the new key set, rather than being refused while it is fetched.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
    }

    public TeamsTokenValidation(IOptions<TeamsOptions> options, ILogger<TeamsTokenValidation> log)
    {
        _options = options.Value;
        _log = log;
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            _options.OpenIdMetadataUrl,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = ServiceHosts.IsHttps(_options.OpenIdMetadataUrl, orLoopback: false) });
    }

    /// <summary>Fetches the keys ahead of the first message.</summary>
    public Task<OpenIdConnectConfiguration> WarmUpAsync(CancellationToken cancellationToken) =>
        _metadata.GetConfigurationAsync(cancellationToken);

    /// <summary>Null, with one line in the log, for whatever is not a genuine token of ours.</summary>
    public async Task<TeamsToken?> ValidateAsync(string? authorization)
    {
        if (BearerOf(authorization) is not { } bearer || !LooksLikeOurs(bearer))
        {
            _log.LogWarning("Teams request refused: no bearer token of the channel's issuer for this app");
            return null;
        }

        var result = await Handler.ValidateTokenAsync(bearer, new TokenValidationParameters
        {
            ValidIssuer = _options.Issuer,
            ValidAudience = _options.AppId,
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            ConfigurationManager = _metadata,
        });
        if (!result.IsValid)
        {
            _log.LogWarning("Teams request refused: {Reason}", result.Exception?.GetType().Name);
            return null;
        }

        var token = (JsonWebToken)result.SecurityToken;
        return new TeamsToken(
            await EndorsementsOfAsync(token), token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null);
    }

    private static string? BearerOf(string? authorization) =>
        authorization?.Split(' ') is [var scheme, { Length: > 0 } token]
        && string.Equals(scheme, "Bearer", StringComparison.OrdinalIgnoreCase) ? token : null;

    /// <summary>Junk is turned away before it can spend the one key refresh allowed in five minutes.</summary>
    private bool LooksLikeOurs(string bearer)
    {
        if (!Handler.CanReadToken(bearer))
        {
            return false;
        }

        try
        {
            var unverified = Handler.ReadJsonWebToken(bearer);
            return unverified.Issuer == _options.Issuer && unverified.Audiences.Contains(_options.AppId, StringComparer.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task<IReadOnlyCollection<string>> EndorsementsOfAsync(JsonWebToken token)
    {
        var metadata = await _metadata.GetConfigurationAsync(CancellationToken.None);
        var key = metadata.JsonWebKeySet?.Keys.FirstOrDefault(k => k.KeyId == token.SigningKey?.KeyId);
        return key is not null && key.AdditionalData.TryGetValue("endorsements", out var listed)
            && listed is JsonElement { ValueKind: JsonValueKind.Array } endorsements
            ? [.. endorsements.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
    }
}
