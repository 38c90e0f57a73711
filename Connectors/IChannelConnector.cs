using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors;

/// <summary>
/// Speaks one channel. It tries once, never sleeps, and says what became of it; whether and when to try again is the
/// dispatcher's business. No database transaction is open while it works.
/// </summary>
public interface IChannelConnector
{
    Channel Channel { get; }

    /// <summary>Sends, replaces or removes one message. Throws only for a bug; trouble outside is a <see cref="SendResult"/>.</summary>
    /// <param name="cancellationToken">
    /// Ends after the dispatcher's SendTimeout, 20 seconds unless set. Whoever knows then what became of the message says so; an
    /// <see cref="OperationCanceledException"/> counts as <see cref="SendResult.Unknown"/>.
    /// </param>
    Task<SendResult> SendAsync(ChannelDelivery delivery, CancellationToken cancellationToken);

    /// <summary>The rules by which the platform limits us; the dispatcher takes from them together with the claim.</summary>
    IReadOnlyList<RateLimit> Limits { get; }
}

public enum DeliveryKind
{
    Send,
    Update,
    Delete,
}

/// <param name="ProviderMessageId">For Update and Delete: the platform's id of the message meant.</param>
/// <param name="Message">Null for Delete.</param>
/// <param name="PartsSent">How many parts of this message have arrived already, as <see cref="SendResult.PartSent"/> said last.</param>
public sealed record ChannelDelivery(
    Guid OutboxId,
    DeliveryKind Kind,
    ChannelAddress To,
    OutgoingMessage? Message,
    string? ProviderMessageId = null,
    int PartsSent = 0);

/// <param name="PerConversation">Counted per conversation; otherwise for the whole channel and tenant.</param>
public sealed record RateLimit(int Count, TimeSpan Window, bool PerConversation);

/// <summary>What became of one try.</summary>
public abstract record SendResult
{
    /// <summary>For trouble of the whole channel, which somebody has to see to and which says nothing of this person.</summary>
    public static readonly TimeSpan WhileMended = TimeSpan.FromMinutes(15);

    private SendResult()
    {
    }

    /// <param name="ProviderMessageId">Null or empty where the platform gives none.</param>
    public sealed record Sent(string? ProviderMessageId) : SendResult
    {
        /// <summary>The conversation that was opened for this message, where the address had none: to be kept for the next one.</summary>
        public string? Conversation { get; init; }
    }

    /// <summary>
    /// The message is too long for one and its first <paramref name="PartsSent"/> parts have arrived; the rest is owed, so record
    /// the number and claim again. One try is one part: trouble later never repeats what a person has already read.
    /// </summary>
    public sealed record PartSent(int PartsSent, string? ProviderMessageId) : SendResult;

    /// <summary>It surely did not arrive; try again.</summary>
    /// <param name="After">Not before so much time has passed, where the platform says or it is known; null leaves it to the dispatcher's own delays.</param>
    public sealed record Retry(string Reason, TimeSpan? After = null) : SendResult;

    /// <summary>It may or may not have arrived (timeout, connection lost after the request was written).</summary>
    public sealed record Unknown(string Reason) : SendResult;

    /// <summary>It will never arrive as it is (bad request, too big, misconfigured).</summary>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>
    /// Not this message this way just now, though the person is still here (he has not written for a week, his phone takes no
    /// template): another channel of his is used for it, and the account is not marked.
    /// </summary>
    public sealed record NotThisWay(string Reason) : SendResult;

    /// <summary>This person cannot be reached here any more (blocked, uninstalled): the account is marked, another channel is used.</summary>
    public sealed record Unreachable(string Reason) : SendResult;
}
