using System.Collections.Concurrent;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

/// <summary>Takes each delivery once, as the real receiver does, and answers what the test wants.</summary>
internal sealed class RecordingReceiver : IMessageReceiver
{
    private readonly ConcurrentDictionary<string, IncomingMessage> taken = new(StringComparer.Ordinal);

    public bool IsBusy { get; set; }

    public int Calls { get; private set; }

    public IReadOnlyCollection<IncomingMessage> Taken => [.. taken.Values];

    public IncomingMessage Only => Assert.Single(Taken);

    public Task<Received> ReceiveAsync(IncomingMessage message)
    {
        Calls++;
        if (IsBusy)
        {
            return Task.FromResult<Received>(new Received.Busy());
        }

        taken.TryAdd(message.DeliveryId, message);
        return Task.FromResult<Received>(new Received.Accepted(null));
    }
}
