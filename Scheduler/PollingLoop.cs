using Microsoft.Extensions.Logging;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler;

/// <summary>What is owed apart from any turn, on every node: looked for at once and then every so often, by the system's clock.</summary>
public static class PollingLoop
{
    /// <summary>
    /// Ends only with <paramref name="stopping"/>: whatever a look throws (a store that is busy or away, wrapped as its provider
    /// likes, or a bug) is logged and looked at again the next time. Thrown out of here it would stop the whole host.
    /// </summary>
    public static async Task PollEveryAsync(
        this TimeProvider system, TimeSpan every, Func<CancellationToken, Task> look, ILogger log, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, system);
        do
        {
            try
            {
                await look(stopping);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                log.LogWarning("What is owed could not be looked at, the next look comes soon: {Failure}", FailureNote.WithTrace(trouble));
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
