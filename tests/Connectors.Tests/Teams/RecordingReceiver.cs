using System.Collections.Concurrent;
using System.Threading.Channels;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Tests.Teams;

/// <summary>Stands where the bot stands: keeps what came in and answers as told.</summary>
public sealed class RecordingReceiver : IMessageReceiver
{
    private readonly Channel<IncomingMessage> _arrivals = System.Threading.Channels.Channel.CreateUnbounded<IncomingMessage>();

    public ConcurrentQueue<IncomingMessage> Messages { get; } = new();

    public Func<IncomingMessage, Task<Received>> Answer { get; set; } = _ => Task.FromResult<Received>(new Received.Accepted(null));

    public async Task<Received> ReceiveAsync(IncomingMessage message)
    {
        Messages.Enqueue(message);
        await _arrivals.Writer.WriteAsync(message);
        return await Answer(message);
    }

    /// <summary>The next one not yet asked for, waiting for it at most ten seconds.</summary>
    public async Task<IncomingMessage> NextAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        return await _arrivals.Reader.ReadAsync(patience.Token);
    }
}
