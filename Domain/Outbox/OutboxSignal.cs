using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ReformBot.Domain.Outbox;

/// <summary>Wakes this node's dispatcher right after a commit; a lost wake-up costs only the dispatcher's next look.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ConcurrentDictionary<OutboxLane, bool> _lanes = [];

    /// <summary>Something is owed somewhere: look at everything.</summary>
    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Something new is owed in this lane.</summary>
    public void Raise(OutboxLane lane)
    {
        _lanes[lane] = true;
        Raise();
    }

    /// <summary>The lanes raised since the last call.</summary>
    public IReadOnlyCollection<OutboxLane> Take()
    {
        // Raised again since the wait ended: those lanes are taken here, and nobody need look at everything for their sake.
        _channel.Reader.TryRead(out _);
        var lanes = _lanes.Keys;
        foreach (var lane in lanes)
        {
            _lanes.TryRemove(lane, out _);
        }

        return [.. lanes];
    }

    /// <summary>Returns when raised or when <paramref name="atLatest"/> has passed, whichever comes first; true when raised.</summary>
    public async Task<bool> WaitAsync(TimeSpan atLatest, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atLatest);
        try
        {
            return await _channel.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
