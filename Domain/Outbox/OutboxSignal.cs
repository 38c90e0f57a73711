using System.Threading.Channels;

namespace ReformBot.Domain.Outbox;

/// <summary>Wakes this node's dispatcher right after a commit; a lost wake-up costs only the dispatcher's next look.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Returns when raised or when <paramref name="atLatest"/> has passed, whichever comes first.</summary>
    public async Task WaitAsync(TimeSpan atLatest, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atLatest);
        try
        {
            await _channel.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing was raised: look anyway.
        }
    }
}
