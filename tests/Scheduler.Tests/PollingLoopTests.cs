using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ReformBot.Scheduler.Tests;

public sealed class PollingLoopTests
{
    /// <summary>Npgsql wraps what is passing in an InvalidOperationException; thrown on, it would end the whole program.</summary>
    [Fact]
    public async Task A_look_that_fails_in_a_way_nobody_expected_is_followed_by_the_next()
    {
        using var stopping = new CancellationTokenSource();
        var looks = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TimeProvider.System.PollEveryAsync(
            TimeSpan.FromMilliseconds(5),
            async _ =>
            {
                switch (++looks)
                {
                    case 1:
                        throw new InvalidOperationException("An exception has been raised that is likely due to a transient failure.");
                    case 2:
                        throw new OperationCanceledException("somebody else's patience ended");
                    default:
                        await stopping.CancelAsync();
                        break;
                }
            },
            NullLogger.Instance,
            stopping.Token));

        Assert.Equal(3, looks);
    }
}
