using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Storage;
using ReformBot.TestKit.Storage;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloTokenStoreTests
{
    private const string App = "4242";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly EphemeralDataProtectionProvider _keys = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    [Theory, MemberData(nameof(Stores))]
    public async Task A_pair_stored_by_one_node_is_read_by_another_and_by_nobody_without_the_keys(StoreKind kind)
    {
        await using var store = await CreateAsync(kind);
        var grant = Grant(store, "bi-mat");
        await using (var held = await Tokens(store).TryLockAsync(App, Minute, Cancellation))
        {
            await held!.ReplaceAsync(grant);
        }

        await using var other = store.AnotherNode(services => Configure(services));
        Assert.Equal(grant, await other.GetRequiredService<IZaloTokenStore>().ReadAsync(App, Cancellation));
        await using var stranger = store.AnotherNode(services => Configure(services).AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()));
        Assert.Null(await stranger.GetRequiredService<IZaloTokenStore>().ReadAsync(App, Cancellation));
        var stored = await store.ReadAsync(db => db.StoredGrants.SingleAsync(Cancellation));
        Assert.DoesNotContain("bi-mat", stored.Protected, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task One_node_at_a_time_holds_the_lock_until_it_lets_go(StoreKind kind)
    {
        await using var store = await CreateAsync(kind);
        var nodes = Enumerable.Range(0, 6).Select(_ => store.AnotherNode(services => Configure(services))).ToList();

        var locks = await Task.WhenAll(nodes.Select(n => n.GetRequiredService<IZaloTokenStore>().TryLockAsync(App, Minute, Cancellation)));

        var held = Assert.Single(locks.OfType<IZaloTokenLock>());
        await held.DisposeAsync();
        await using var next = await Tokens(store).TryLockAsync(App, Minute, Cancellation);
        Assert.NotNull(next);
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task A_lock_whose_holder_died_frees_itself_and_its_late_release_takes_nothing_away(StoreKind kind)
    {
        await using var store = await CreateAsync(kind);
        var dead = await Tokens(store).TryLockAsync(App, Minute, Cancellation);
        Assert.Null(await Tokens(store).TryLockAsync(App, Minute, Cancellation));
        store.Clock.Advance(Minute + TimeSpan.FromSeconds(1));
        await using var next = await Tokens(store).TryLockAsync(App, Minute, Cancellation);
        Assert.NotNull(next);

        await dead!.DisposeAsync();

        Assert.Null(await Tokens(store).TryLockAsync(App, Minute, Cancellation));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task A_pair_is_kept_even_when_its_lock_ran_out_but_never_in_place_of_a_newer_one(StoreKind kind)
    {
        await using var store = await CreateAsync(kind);
        var late = await Tokens(store).TryLockAsync(App, Minute, Cancellation);
        var older = Grant(store, "older");
        store.Clock.Advance(Minute * 2);
        await late!.ReplaceAsync(older);
        Assert.Equal(older, await Tokens(store).ReadAsync(App, Cancellation));

        await using (var next = await Tokens(store).TryLockAsync(App, Minute, Cancellation))
        {
            await next!.ReplaceAsync(Grant(store, "newer"));
        }

        await late.ReplaceAsync(older);

        Assert.Equal("newer", (await Tokens(store).ReadAsync(App, Cancellation))!.AccessToken);
    }

    private static IZaloTokenStore Tokens(TestStore store) => store.Services.GetRequiredService<IZaloTokenStore>();

    private static ZaloGrant Grant(TestStore store, string token) =>
        new(token, $"{token}-refresh", store.Clock.GetUtcNow() + TimeSpan.FromHours(25), store.Clock.GetUtcNow(), "seed");

    private Task<TestStore> CreateAsync(StoreKind kind) => TestStore.CreateAsync(kind, configure: services => Configure(services));

    private IServiceCollection Configure(IServiceCollection services) =>
        services.AddSingleton<IDataProtectionProvider>(_keys).AddSingleton<IZaloTokenStore, ZaloTokenStore>();
}
