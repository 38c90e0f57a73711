using Microsoft.Extensions.Logging.Abstractions;
using ReformBot.Connectors.Teams.Tokens;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsKeysTests
{
    [Fact]
    public async Task While_keys_are_known_nobody_waits_for_newer_ones_and_they_come_by_and_by()
    {
        await using var issuer = await FakeOpenId.StartAsync();
        var clock = new ManualClock();
        using var keys = new TeamsKeys(issuer.MetadataUrl, clock, NullLogger.Instance);
        var first = await keys.CurrentAsync();
        Assert.NotNull(first);

        issuer.Publish(FakeOpenId.NewKey("next-key"), "msteams");
        issuer.Silence = new TaskCompletionSource();
        clock.Advance(TimeSpan.FromHours(13));
        var meanwhile = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => keys.CurrentAsync()))
            .WaitAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.All(meanwhile, known => Assert.Same(first, known));

        issuer.Silence.SetResult();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (ReferenceEquals(await keys.CurrentAsync(), first))
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.Equal(2, issuer.KeyRequests);
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_keys_known_serve_on()
    {
        var issuer = await FakeOpenId.StartAsync();
        var clock = new ManualClock();
        using var keys = new TeamsKeys(issuer.MetadataUrl, clock, NullLogger.Instance);
        var first = await keys.CurrentAsync();
        await issuer.DisposeAsync();
        for (var day = 0; day < 3; day++)
        {
            clock.Advance(TimeSpan.FromDays(1));
            Assert.Same(first, await keys.CurrentAsync());
        }
    }
}
