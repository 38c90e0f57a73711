using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ReformBot.Connectors.Teams.Tokens;

/// <summary>A token that is genuine; whether it also covers the activity is known once that is read.</summary>
internal sealed record TeamsToken(IReadOnlyCollection<string> Endorsements, string? ServiceUrl)
{
    /// <summary>The same issuer signs for every channel a bot can have; only what comes from this one is Teams.</summary>
    private const string Channel = "msteams";

    /// <summary>Null when the token was issued for Teams and this very address.</summary>
    public string? RefusesFor(TeamsActivity activity)
    {
        if (activity.ChannelId != Channel)
        {
            return "it comes from another channel than Teams";
        }

        if (!Endorsements.Contains(Channel, StringComparer.Ordinal))
        {
            return "the signing key does not endorse Teams";
        }

        return string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) && ServiceUrl is { Length: > 0 }
            ? null
            : "the token was issued for another service address";
    }
}

/// <summary>Who stands at the door.</summary>
internal abstract record TeamsCaller
{
    public sealed record Genuine(TeamsToken Token) : TeamsCaller;

    public sealed record Stranger : TeamsCaller;

    /// <summary>Without the channel's keys nobody can be told from anybody.</summary>
    public sealed record Undecided : TeamsCaller;
}

/// <summary>
/// Proves that a request comes from Teams' connector, by the list the platform gives.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
/// </summary>
internal sealed class TeamsTokenValidation(IOptions<TeamsOptions> options, ILogger<TeamsTokenValidation> log) : IDisposable
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly TeamsOptions _options = options.Value;
    private readonly TeamsKeys _keys = new(options.Value.OpenIdMetadataUrl, TimeProvider.System, log);

    /// <summary>Fetches the keys ahead of the first message.</summary>
    public Task WarmUpAsync() => _keys.CurrentAsync();

    public async Task<TeamsCaller> ValidateAsync(string? authorization)
    {
        if (BearerOf(authorization) is not { } bearer || !LooksLikeOurs(bearer))
        {
            log.LogWarning("Teams request refused: no bearer token of the channel's issuer for this app");
            return new TeamsCaller.Stranger();
        }

        if (await _keys.CurrentAsync() is not { } keys)
        {
            return new TeamsCaller.Undecided();
        }

        var result = await ValidateAsync(bearer, keys);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await _keys.NewerThanAsync(keys) is { } newer)
        {
            keys = newer;
            result = await ValidateAsync(bearer, keys);
        }

        if (!result.IsValid)
        {
            log.LogWarning("Teams request refused: {Reason}", result.Exception?.GetType().Name);
            return new TeamsCaller.Stranger();
        }

        var token = (JsonWebToken)result.SecurityToken;
        return new TeamsCaller.Genuine(new TeamsToken(
            Endorsements(keys, token.SigningKey?.KeyId), token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null));
    }

    public void Dispose() => _keys.Dispose();

    private Task<TokenValidationResult> ValidateAsync(string bearer, OpenIdConnectConfiguration keys) =>
        Handler.ValidateTokenAsync(bearer, new TokenValidationParameters
        {
            ValidIssuer = _options.Issuer,
            ValidAudience = _options.AppId,
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            IssuerSigningKeys = keys.SigningKeys,
        });

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

    private static IReadOnlyCollection<string> Endorsements(OpenIdConnectConfiguration keys, string? keyId)
    {
        var key = keys.JsonWebKeySet?.Keys.FirstOrDefault(k => k.KeyId == keyId);
        return key is not null && key.AdditionalData.TryGetValue("endorsements", out var listed)
            && listed is JsonElement { ValueKind: JsonValueKind.Array } endorsements
            ? [.. endorsements.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
    }
}
