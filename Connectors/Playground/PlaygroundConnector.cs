using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;

namespace ReformBot.Connectors.Playground;

/// <summary>The channel of the page on this very machine: sending is recording, and the page is told to look.</summary>
public sealed class PlaygroundConnector(PlaygroundFeed feed) : IChannelConnector
{
    public Channel Channel => Channel.Playground;

    public IReadOnlyList<RateLimit> Limits => [];

    public Task<SendResult> SendAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        feed.Sent.Raise();
        return Task.FromResult<SendResult>(new SendResult.Sent(delivery.OutboxId.ToString("N")));
    }
}

/// <summary>Wakes the open pages; what there is to see they read from the outbox.</summary>
public sealed class PlaygroundFeed
{
    public ChangeSignal Sent { get; } = new();
}
