using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Messaging;
using RestSharp;

namespace ReformBot.Connectors.Zalo.Bot;

/// <summary>
/// Says things through the Bot Platform, in plain text: parse_mode would re-format a title in which somebody typed an asterisk.
/// The platform can neither change nor take back a message, so an update is said anew.
/// </summary>
internal sealed class ZaloBotConnector(IOptions<ZaloBotOptions> options, ILogger<ZaloBotConnector> logger, TimeSpan? timeout = null)
    : IChannelConnector, IDisposable
{
    private readonly RestClient client = ZaloHttp.Client(
        options.Value.ApiUrl,
        shown => new Uri(shown, $"/bot{options.Value.Token}{shown.AbsolutePath}"),
        timeout);

    public Channel Channel => Channel.ZaloBot;

    /// <summary>Zalo publishes no numbers; these are our own caution until it does.</summary>
    public IReadOnlyList<RateLimit> Limits { get; } =
    [
        new RateLimit(20, TimeSpan.FromSeconds(1), PerConversation: false),
        new RateLimit(1, TimeSpan.FromSeconds(1), PerConversation: true),
    ];

    public async Task<SendResult> SendAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Kind is DeliveryKind.Delete)
        {
            return new SendResult.Rejected("The Zalo Bot Platform cannot take a message back");
        }

        ArgumentNullException.ThrowIfNull(delivery.Message, nameof(delivery));
        if (ZaloParts.Next(delivery.Message, delivery.PartsSent) is not { } part)
        {
            return delivery.PartsSent > 0 ? new SendResult.Sent(null) : new SendResult.Rejected("The message has no words");
        }

        // A body in our own hands: RestSharp's serializer has its own mind about names.
        var request = new RestRequest("sendMessage", Method.Post)
            .AddStringBody(ZaloJson.Write(new ZaloBotText(delivery.To.Conversation, part.Text)), ContentType.Json);
        var response = await client.ExecuteAsync(request, cancellationToken);
        if (ZaloHttp.WithoutAnswer(response) is { } trouble)
        {
            return trouble;
        }

        var outcome = new ZaloBotOutcome(response);
        if (outcome.WaitsForPerson() is { } kept)
        {
            logger.LogCritical("Messages of the Zalo bot wait for a person: {Reason}", kept.Reason);
            return kept;
        }

        var result = outcome.Of(part);
        if (result is SendResult.Rejected rejected)
        {
            logger.LogError("Zalo bot message {OutboxId} was refused: {Reason}", delivery.OutboxId, rejected.Reason);
        }

        return result;
    }

    public void Dispose() => client.Dispose();
}
