using System.Globalization;
using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>What became of one renewal.</summary>
internal abstract record ZaloRenewal
{
    private ZaloRenewal()
    {
    }

    public sealed record Renewed(string AccessToken, string RefreshToken, TimeSpan Lifetime) : ZaloRenewal
    {
        public override string ToString() => nameof(Renewed);
    }

    /// <summary>This refresh token is spent or withdrawn.</summary>
    public sealed record Dead(string Reason) : ZaloRenewal;

    /// <summary>Wrong settings; the refresh token is untouched.</summary>
    public sealed record Refused(string Reason) : ZaloRenewal;

    /// <summary>Nothing happened; later.</summary>
    public sealed record NotNow(string Reason) : ZaloRenewal;

    /// <summary>The token may or may not be spent.</summary>
    public sealed record Unknown(string Reason) : ZaloRenewal;
}

/// <summary>OAuth v4: the first pair and its renewals. A failure may come as 200 and without a number: both tokens there is the only success.</summary>
internal sealed class ZaloOAuth(ZaloOfficialAccountOptions options, TimeSpan? timeout = null) : IDisposable
{
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromHours(25);

    private readonly RestClient client = ZaloHttp.Client(options.OAuthUrl, timeout: timeout);

    public Task<ZaloRenewal> RenewAsync(string refreshToken) => AskAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    /// <summary>The first pair, for the code Zalo sent the administrator's browser back with. It lives ten minutes and works once.</summary>
    public Task<ZaloRenewal> AgreeAsync(string code, string? verifier) => AskAsync(
        [("grant_type", "authorization_code"), ("code", code), .. verifier is null ? [] : new[] { ("code_verifier", verifier) }]);

    public void Dispose() => client.Dispose();

    /// <summary>Cannot be cancelled: a renewal cut short is a pair lost.</summary>
    private async Task<ZaloRenewal> AskAsync(params (string Name, string Value)[] parameters)
    {
        var request = new RestRequest("v4/oa/access_token", Method.Post)
            .AddHeader("secret_key", options.AppSecret)
            .AddParameter("app_id", options.AppId);
        foreach (var (name, value) in parameters)
        {
            request.AddParameter(name, value);
        }

        var response = await client.ExecuteAsync(request, CancellationToken.None);
        return ZaloHttp.WithoutAnswer(response) switch
        {
            SendResult.Retry retry => new ZaloRenewal.NotNow(retry.Reason),
            SendResult.Unknown unknown => new ZaloRenewal.Unknown(unknown.Reason),
            _ => Read(response),
        };
    }

    private static ZaloRenewal Read(RestResponse response)
    {
        var status = (int)response.StatusCode;
        var reply = ZaloJson.TryRead<ZaloTokenReply>(response.RawBytes);
        return reply switch
        {
            { AccessToken: { Length: > 0 } access, RefreshToken: { Length: > 0 } refresh } =>
                new ZaloRenewal.Renewed(access, refresh, Lifetime(reply.ExpiresIn)),
            { Error: "-14014" or "-14020" or "-118" } => new ZaloRenewal.Dead($"Zalo: {reply.Error}"),
            { ErrorName: { } name } when name.Contains("refresh token", StringComparison.OrdinalIgnoreCase) => new ZaloRenewal.Dead("Zalo: invalid refresh token"),
            _ when status is 429 or 503 => new ZaloRenewal.NotNow($"Zalo: {status}"),
            { Error: not (null or "0") } or { ErrorName: not null } when status < 500 =>
                new ZaloRenewal.Refused($"Zalo: {reply.Error ?? "refused without a number"}"),
            _ => new ZaloRenewal.Unknown($"Zalo answered {status} without a pair of tokens"),
        };
    }

    private static TimeSpan Lifetime(string? seconds) =>
        int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? TimeSpan.FromSeconds(number) : UsualLifetime;
}
