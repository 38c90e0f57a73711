using ReformBot.Connectors.Zalo.OfficialAccount;

namespace ReformBot.Connectors.Tests.Zalo;

/// <summary>One row, as two nodes would share it.</summary>
internal sealed class MemoryZaloTokenStore : IZaloTokenStore
{
    private int isLocked;

    public ZaloGrant? Grant { get; set; }

    public Task<ZaloGrant?> ReadAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(Grant);

    public Task<IZaloTokenLock?> TryLockAsync(string appId, TimeSpan lease, CancellationToken cancellationToken) =>
        Task.FromResult<IZaloTokenLock?>(Interlocked.Exchange(ref isLocked, 1) == 0 ? new Held(this) : null);

    private sealed class Held(MemoryZaloTokenStore store) : IZaloTokenLock
    {
        public Task ReplaceAsync(ZaloGrant grant)
        {
            if (store.Grant is not { } stored || stored.RotatedAt <= grant.RotatedAt)
            {
                store.Grant = grant;
            }

            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            Volatile.Write(ref store.isLocked, 0);
            return ValueTask.CompletedTask;
        }
    }
}
