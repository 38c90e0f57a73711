using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// Keeps the account's grant alive. The refresh token works once and a pair lost needs a person in a browser, so: one refresher at a
/// time over all nodes, read again under the lock, stored before used, nothing cancelled half way.
/// </summary>
public sealed class ZaloAccessTokens(
    IOptions<ZaloOfficialAccountOptions> options, IZaloTokenStore store, TimeProvider time, ILogger<ZaloAccessTokens> logger) : IDisposable
{
    /// <summary>Renewed while this much of the 25 hours remains, so that hours of trouble at Zalo's door cost nothing.</summary>
    internal static readonly TimeSpan Reserve = TimeSpan.FromHours(5);

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ZaloOAuth oauth = new(options.Value);
    private readonly SemaphoreSlim oneHere = new(1, 1);
    private readonly string appId = options.Value.AppId;
    private readonly string seed = options.Value.RefreshToken;
    private readonly string seededBy = Fingerprint(options.Value.RefreshToken);
    private DateTimeOffset noTryBefore;

    /// <summary>For the schedule, daily: a channel nobody writes to for three months would lose its grant.</summary>
    /// <returns>Null when the grant is as it should be; otherwise why not, even while the old access token still serves.</returns>
    public async Task<string?> KeepFreshAsync(CancellationToken cancellationToken) =>
        await GetAsync(null, cancellationToken) switch
        {
            ZaloAccess.NotNow later => later.Reason,
            ZaloAccess.NeedsPerson needs => needs.Reason,
            _ => await store.ReadAsync(appId, cancellationToken) switch
            {
                { State: ZaloGrantState.Dead } => Plea,
                { } grant when !IsFresh(grant, refused: null) => "The token could not be renewed; the old one serves for now",
                _ => null,
            },
        };

    /// <summary>Keeps the pair Zalo gives for an administrator's agreement, in place of whatever was stored.</summary>
    /// <returns>Null when it is stored; otherwise why not.</returns>
    public async Task<string?> AgreeAsync(string code, string? verifier)
    {
        await using var held = await store.TryLockAsync(appId, Lease, CancellationToken.None);
        if (held is null)
        {
            return "Another node is renewing the tokens; try again in a minute.";
        }

        var now = time.GetUtcNow();
        switch (await oauth.AgreeAsync(code, verifier))
        {
            case ZaloRenewal.Renewed pair:
                await held.ReplaceAsync(new ZaloGrant(pair.AccessToken, pair.RefreshToken, now + pair.Lifetime, now, seededBy));
                logger.LogInformation("The Zalo official account's tokens were stored after a new agreement");
                return null;
            case ZaloRenewal.Dead dead:
                return dead.Reason;
            case ZaloRenewal.Refused refused:
                return refused.Reason;
            case ZaloRenewal.NotNow later:
                return later.Reason;
            case var other:
                return (other as ZaloRenewal.Unknown)?.Reason ?? other.GetType().Name;
        }
    }

    /// <param name="refused">The access token Zalo has just refused, if that is why one is wanted.</param>
    internal async Task<ZaloAccess> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        try
        {
            var grant = await store.ReadAsync(appId, cancellationToken);
            if (Serves(grant, refused))
            {
                return new ZaloAccess.Granted(grant!.AccessToken);
            }

            await oneHere.WaitAsync(cancellationToken);
            return await RenewAndReleaseAsync(refused).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new ZaloAccess.NotNow("There was no time left to get the Zalo token");
        }
    }

    public void Dispose()
    {
        oauth.Dispose();
        oneHere.Dispose();
    }

    private async Task<ZaloAccess> RenewAndReleaseAsync(string? refused)
    {
        try
        {
            // Whoever was here before may have renewed it, or have found the door shut while the old token still serves.
            var grant = await store.ReadAsync(appId, CancellationToken.None);
            return Serves(grant, refused) ? new ZaloAccess.Granted(grant!.AccessToken) : await RenewAsync(refused);
        }
        finally
        {
            oneHere.Release();
        }
    }

    /// <summary>Finished once begun, whoever has lost patience meanwhile.</summary>
    private async Task<ZaloAccess> RenewAsync(string? refused)
    {
        await using var held = await store.TryLockAsync(appId, Lease, CancellationToken.None);
        var grant = await store.ReadAsync(appId, CancellationToken.None);
        if (IsFresh(grant, refused))
        {
            return new ZaloAccess.Granted(grant!.AccessToken);
        }

        if (held is null)
        {
            return Otherwise(grant, refused, new ZaloAccess.NotNow("Another node is renewing the Zalo token"));
        }

        var isSeed = seed.Length > 0 && grant?.SeededBy != seededBy;
        if (!isSeed && grant is null or { State: ZaloGrantState.Dead })
        {
            return new ZaloAccess.NeedsPerson(Plea);
        }

        var now = time.GetUtcNow();
        switch (await oauth.RenewAsync(isSeed ? seed : grant!.RefreshToken))
        {
            case ZaloRenewal.Renewed pair:
                await held.ReplaceAsync(new ZaloGrant(
                    pair.AccessToken, pair.RefreshToken, now + pair.Lifetime, now, isSeed ? seededBy : grant!.SeededBy));
                logger.LogInformation("The Zalo official account's tokens were renewed");
                return new ZaloAccess.Granted(pair.AccessToken);

            case ZaloRenewal.Dead dead:
                return await BuryAsync(held, grant, isSeed, refused, dead.Reason);

            case ZaloRenewal.Refused wrong:
                logger.LogError("Zalo refuses to renew the official account's tokens; check {Section}: {Reason}", ZaloOfficialAccountOptions.Section, wrong.Reason);
                return Otherwise(grant, refused, new ZaloAccess.NeedsPerson($"Check {ZaloOfficialAccountOptions.Section}: {wrong.Reason}"));

            case ZaloRenewal.Unknown unknown:
                logger.LogWarning("Whether Zalo renewed the official account's tokens is not known: {Reason}", unknown.Reason);
                if (!isSeed)
                {
                    await held.ReplaceAsync(grant! with { State = ZaloGrantState.Suspect });
                }

                return Otherwise(grant, refused, new ZaloAccess.NotNow(unknown.Reason));

            case ZaloRenewal.NotNow later:
                return Otherwise(grant, refused, new ZaloAccess.NotNow(later.Reason));

            case var other:
                throw new InvalidOperationException($"A renewal ended as {other.GetType().Name}.");
        }
    }

    /// <summary>A pasted token that is no good must not kill a chain that works.</summary>
    private async Task<ZaloAccess> BuryAsync(IZaloTokenLock held, ZaloGrant? grant, bool isSeed, string? refused, string reason)
    {
        logger.LogCritical(
            "The Zalo official account's {Which} refresh token is dead ({Reason}, before that {State}). {Plea}",
            isSeed ? "configured" : "stored", reason, grant?.State, Plea);
        if (isSeed && grant is { State: not ZaloGrantState.Dead })
        {
            await held.ReplaceAsync(grant with { SeededBy = seededBy });
            return Otherwise(grant, refused, new ZaloAccess.NotNow("The stored tokens are tried next"));
        }

        // RotatedAt stays: should another node come late with the pair that spent this token, that pair is the newer one.
        var buried = new ZaloGrant(
            grant?.AccessToken ?? "", "", grant?.ExpiresAt ?? default, grant?.RotatedAt ?? default, isSeed ? seededBy : grant!.SeededBy, ZaloGrantState.Dead);
        await held.ReplaceAsync(buried);
        return Otherwise(buried, refused, new ZaloAccess.NeedsPerson(Plea));
    }

    /// <summary>While the old access token lives it serves, whatever became of the renewal.</summary>
    private ZaloAccess Otherwise(ZaloGrant? grant, string? refused, ZaloAccess trouble)
    {
        noTryBefore = time.GetUtcNow() + Patience;
        return IsUsable(grant, refused) ? new ZaloAccess.Granted(grant!.AccessToken) : trouble;
    }

    /// <summary>Fresh, or old while Zalo has just been asked for a new one in vain.</summary>
    private bool Serves(ZaloGrant? grant, string? refused) =>
        IsFresh(grant, refused) || (IsUsable(grant, refused) && time.GetUtcNow() < noTryBefore);

    private bool IsFresh(ZaloGrant? grant, string? refused) =>
        IsUsable(grant, refused)
        && (grant!.ExpiresAt - time.GetUtcNow() > Reserve || grant.State is ZaloGrantState.Dead)
        && (seed.Length == 0 || grant.SeededBy == seededBy);

    private bool IsUsable(ZaloGrant? grant, string? refused) =>
        grant is { AccessToken.Length: > 0 } && grant.AccessToken != refused && grant.ExpiresAt > time.GetUtcNow();

    private static string Plea =>
        $"An administrator of the account must agree again; then paste the new refresh token into {ZaloOfficialAccountOptions.Section}:RefreshToken";

    private static string Fingerprint(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
