namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// Where an official account's pair of tokens lives, encrypted, one row an app, shared by all nodes. A refresh token works once, so
/// the pair is replaced only by whoever holds the lock.
/// </summary>
public interface IZaloTokenStore
{
    /// <returns>Null where none was ever stored, and where what is stored can no longer be decrypted, its keys being gone: a person has to agree again.</returns>
    Task<ZaloGrant?> ReadAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Null when another holds it. It frees itself after <paramref name="lease"/>, which outlives any request to Zalo.</summary>
    Task<IZaloTokenLock?> TryLockAsync(string appId, TimeSpan lease, CancellationToken cancellationToken);
}

public interface IZaloTokenLock : IAsyncDisposable
{
    /// <summary>
    /// Both tokens, state and times in one transaction, committed on return. Cannot be cancelled: the old pair is dead already.
    /// Writes whether or not the lock has run out meanwhile, for a pair lost is a person's work; only over a stored grant with a
    /// later <see cref="ZaloGrant.RotatedAt"/> it writes nothing.
    /// </summary>
    Task ReplaceAsync(ZaloGrant grant);
}

public enum ZaloGrantState
{
    /// <summary>As Zalo last gave it.</summary>
    Good,

    /// <summary>A renewal was begun and its answer never read: this refresh token may be spent.</summary>
    Suspect,

    /// <summary>Zalo refuses this refresh token for good: an administrator of the account has to agree again.</summary>
    Dead,
}

/// <param name="ExpiresAt">When the access token ends, UTC.</param>
/// <param name="RotatedAt">When Zalo gave this pair, UTC.</param>
/// <param name="SeededBy">SHA-256, in hex, of the configured refresh token this chain began with.</param>
public sealed record ZaloGrant(
    string AccessToken,
    string RefreshToken,
    DateTimeOffset ExpiresAt,
    DateTimeOffset RotatedAt,
    string SeededBy,
    ZaloGrantState State = ZaloGrantState.Good)
{
    /// <summary>Never the tokens: records end up in logs.</summary>
    public override string ToString() => $"ZaloGrant {{ {State}, rotated {RotatedAt:O}, expires {ExpiresAt:O} }}";
}
