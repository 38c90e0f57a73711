using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// The pair of tokens in the database, encrypted with keys that are not in it. The lock is a lease on the row, taken by one
/// conditional update, so it holds alike on both stores and over all nodes.
/// </summary>
internal sealed class ZaloTokenStore(Store store, IDataProtectionProvider protection, TimeProvider system, ILogger<ZaloTokenStore> log) : IZaloTokenStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("ReformBot.ZaloTokens");

    public static string NameOf(string appId) => $"zalo-oa:{appId}";

    /// <summary>Where the keys are gone the log says so.</summary>
    public async Task<ZaloGrant?> ReadAsync(string appId, CancellationToken cancellationToken)
    {
        var name = NameOf(appId);
        var stored = await store.ReadAsync(
            db => db.StoredGrants.Where(g => g.Name == name).Select(g => g.Protected).SingleOrDefaultAsync(cancellationToken), cancellationToken);
        if (stored is null)
        {
            return null;
        }

        try
        {
            return MessageJson.Read<ZaloGrant>(_protector.Unprotect(stored));
        }
        catch (Exception lost) when (lost is CryptographicException or JsonException)
        {
            log.LogCritical(lost, "The stored Zalo tokens cannot be decrypted: are these the right keys in Security:KeysPath?");
            return null;
        }
    }

    public async Task<IZaloTokenLock?> TryLockAsync(string appId, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (name, mine) = (NameOf(appId), Guid.CreateVersion7());
        var taken = await store.WritePatientlyAsync(
            async db =>
            {
                var now = system.GetUtcNow();
                await store.Provider.InsertOrIgnoreAsync(db, new StoredGrant { Name = name }, cancellationToken);
                return await db.StoredGrants
                    .Where(g => g.Name == name && (g.LeaseUntil == null || g.LeaseUntil < now))
                    .ExecuteUpdateAsync(set => set.SetProperty(g => g.LeaseId, mine).SetProperty(g => g.LeaseUntil, now + lease), cancellationToken);
            },
            cancellationToken);
        return taken == 1 ? new Held(this, name, mine) : null;
    }

    private Task<int> ReplaceAsync(string name, ZaloGrant grant)
    {
        var sealedGrant = _protector.Protect(MessageJson.Write(grant));
        return store.WritePatientlyAsync(db => db.StoredGrants
            .Where(g => g.Name == name && (g.RotatedAt == null || g.RotatedAt <= grant.RotatedAt))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Protected, sealedGrant).SetProperty(g => g.RotatedAt, grant.RotatedAt)));
    }

    private Task<int> ReleaseAsync(string name, Guid mine) => store.WritePatientlyAsync(db => db.StoredGrants
        .Where(g => g.Name == name && g.LeaseId == mine)
        .ExecuteUpdateAsync(set => set.SetProperty(g => g.LeaseId, (Guid?)null).SetProperty(g => g.LeaseUntil, (DateTimeOffset?)null)));

    private sealed class Held(ZaloTokenStore store, string name, Guid mine) : IZaloTokenLock
    {
        public Task ReplaceAsync(ZaloGrant grant) => store.ReplaceAsync(name, grant);

        public async ValueTask DisposeAsync() => await store.ReleaseAsync(name, mine);
    }
}
