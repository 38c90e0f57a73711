using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>
/// Carries the outbox out: wakes at every commit that owes something, and looks by itself every second. What it sends and in which
/// order is <see cref="OutboxClaims"/>, what becomes of it <see cref="Outcome"/>.
/// </summary>
public sealed class OutboxDispatcher : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Lanes _lanes;
    private readonly OutboxSignal _signal;
    private readonly ILogger<OutboxDispatcher> _logger;
    private readonly Dictionary<Lane, Task> _running = [];

    internal OutboxDispatcher(Lanes lanes, OutboxSignal signal, ILogger<OutboxDispatcher> logger)
    {
        _lanes = lanes;
        _signal = signal;
        _logger = logger;
    }

    /// <summary>
    /// Sends everything that may be sent now and returns when it has ended and nothing more is due. Works beside the running
    /// service and without it. What waits for a later instant or for a rate limit is left.
    /// </summary>
    public async Task DrainAsync(CancellationToken cancellationToken = default)
    {
        int moved;
        do
        {
            var lanes = await _lanes.FindAsync(cancellationToken);
            moved = (await Task.WhenAll(lanes.Select(l => l.DrainAsync(cancellationToken)))).Sum();
        }
        while (moved > 0);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var looked = TimeProvider.System.GetTimestamp();
        try
        {
            await LookAsync(stoppingToken);
            while (true)
            {
                await _signal.WaitAsync(LookEvery, stoppingToken);
                var raised = _signal.Take();
                raised.Select(_lanes.Get).OfType<Lane>().ToList().ForEach(lane => Wake(lane, stoppingToken));
                if (raised.Count == 0 || TimeProvider.System.GetElapsedTime(looked) > LookEvery)
                {
                    looked = TimeProvider.System.GetTimestamp();
                    await LookAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_running.Values);
            _running.Clear();
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var lane in await _lanes.FindAsync(stoppingToken))
            {
                Wake(lane, stoppingToken);
            }
        }
        catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
        {
            _logger.LogError("The outbox could not be looked at, the next look is in a second: {Failure}", FailureNote.WithTrace(trouble));
        }
    }

    private void Wake(Lane lane, CancellationToken stoppingToken)
    {
        if (!_running.TryAdd(lane, Task.CompletedTask))
        {
            lane.Wake();
            return;
        }

        _running[lane] = Task.Run(() => lane.RunAsync(stoppingToken), CancellationToken.None);
    }
}
