using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors;

/// <summary>Where every channel's webhook hands over. One call is one piece of work, committed when it returns.</summary>
public interface IMessageReceiver
{
    /// <summary>
    /// Takes one verified delivery. Must not be given the request's abort token: a turn that began is finished.
    /// </summary>
    Task<Received> ReceiveAsync(IncomingMessage message);
}

/// <summary>What to answer the channel.</summary>
public abstract record Received
{
    private Received()
    {
    }

    /// <summary>Taken, once: a 200. For an invoke <paramref name="Answer"/> is what to show at once, the same again for a redelivery.</summary>
    public sealed record Accepted(OutgoingMessage? Answer) : Received;

    /// <summary>The writers' queue is full or the failure itself could not be recorded: answer 503, the channel will try again.</summary>
    public sealed record Busy : Received;

    /// <summary>An id in it is such as no platform writes and no store keeps: nothing is stored, answer 400.</summary>
    public sealed record Malformed : Received;
}
