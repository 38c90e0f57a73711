using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Inbox;

public enum InboxState
{
    Handled,

    /// <summary>Its handling threw; it is retried once.</summary>
    Failed,

    /// <summary>Failed twice: kept for people, the sender was told.</summary>
    Dead,

    /// <summary>Refused before storing (signs of a state secret): no body, only that it happened.</summary>
    Refused,
}

/// <summary>A delivery taken. The unique <see cref="DeliveryId"/> is what makes it take effect once.</summary>
public sealed class InboxMessage
{
    /// <summary>How long the words stay.</summary>
    public static readonly TimeSpan BodyTerm = TimeSpan.FromDays(30);

    /// <summary>How long it is known that it came: longer than any platform delivers again.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(90);

    public required Guid Id { get; init; }

    public required string DeliveryId { get; init; }

    public required Channel Channel { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required InboxState State { get; set; }

    public Guid? PersonId { get; set; }

    /// <summary>JSON of the <see cref="IncomingMessage"/>; kept 30 days; never for a refused one.</summary>
    public string? Body { get; set; }

    /// <summary>JSON of the answer an invoke was given, for its redeliveries; kept 30 days.</summary>
    public string? Answer { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public string? Error { get; set; }

    /// <param name="at">Office time.</param>
    public static InboxMessage Of(IncomingMessage message, DateTimeOffset at, InboxState state)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Id = Guid.CreateVersion7(),
            DeliveryId = message.DeliveryId,
            Channel = message.From.Channel,
            ReceivedAt = at,
            State = state,
        };
    }
}
