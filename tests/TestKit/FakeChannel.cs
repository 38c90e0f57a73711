using System.Collections.Concurrent;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;

namespace ReformBot.TestKit;

/// <summary>A channel that remembers what it was given and answers as told; otherwise everything arrives.</summary>
public sealed class FakeChannel(Channel channel, params RateLimit[] limits) : IChannelConnector
{
    private readonly ConcurrentQueue<ChannelDelivery> _deliveries = new();
    private readonly ConcurrentQueue<SendResult> _next = new();

    public Channel Channel => channel;

    public IReadOnlyList<RateLimit> Limits => limits;

    public IReadOnlyList<ChannelDelivery> Deliveries => [.. _deliveries];

    /// <summary>The first line of everything delivered, marked as a reader would see it.</summary>
    public IReadOnlyList<string> Said => [.. _deliveries.Select(d => d.Message is { } message ? PlainText.Of(message) : $"{d.Kind}")];

    /// <summary>Decides when nothing is queued; null lets it arrive.</summary>
    public Func<ChannelDelivery, CancellationToken, Task<SendResult?>>? Behaviour { get; set; }

    /// <summary>The results of the next sends, in order.</summary>
    public FakeChannel Answers(params SendResult[] results)
    {
        foreach (var result in results)
        {
            _next.Enqueue(result);
        }

        return this;
    }

    public async Task<SendResult> SendAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        _deliveries.Enqueue(delivery);
        if (_next.TryDequeue(out var result))
        {
            return result;
        }

        return Behaviour is { } decide && await decide(delivery, cancellationToken) is { } decided
            ? decided
            : new SendResult.Sent($"{channel}-{_deliveries.Count}");
    }
}
