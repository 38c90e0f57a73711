using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Messaging;
using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// Says things as the official account: consultation messages to a person, free while they wrote within two days and possible for
/// seven, and group messages. Whether the window is open Zalo knows best, so it is asked by sending; where it is not, an approved
/// template says what the office has one for.
/// </summary>
internal sealed class ZaloOfficialAccountConnector(
    IOptions<ZaloOfficialAccountOptions> options, ZaloCalls calls, ZaloTemplates templates, TimeProvider time, ILogger<ZaloOfficialAccountConnector> logger)
    : IChannelConnector, IDisposable
{
    private readonly ZaloHost host = ZaloHost.Account(options.Value);

    /// <summary>For tokens, window and template together: inside the dispatcher's own 20 seconds, so that we learn what became of it.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(18);

    public Channel Channel => Channel.ZaloOfficialAccount;

    /// <summary>4000 requests a minute for the app, by Zalo's documentation.</summary>
    public IReadOnlyList<RateLimit> Limits { get; } =
    [
        new RateLimit(4000, TimeSpan.FromMinutes(1), PerConversation: false),
        new RateLimit(1, TimeSpan.FromSeconds(1), PerConversation: true),
    ];

    public async Task<SendResult> SendAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        return await DeliverAsync(delivery, deadline.Token);
    }

    private async Task<SendResult> DeliverAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Kind is DeliveryKind.Delete)
        {
            return new SendResult.Rejected("Zalo cannot take a message back");
        }

        ArgumentNullException.ThrowIfNull(delivery.Message, nameof(delivery));
        if (ZaloParts.Next(delivery.Message, delivery.PartsSent) is not { } part)
        {
            return delivery.PartsSent > 0 ? new SendResult.Sent(null) : new SendResult.Rejected("The message has no words");
        }

        var answer = await calls.TryAsync(
            host, token => Request(delivery.To, delivery.Message, part, token), response => ZaloOfficialAccountOutcome.Read(response, part, time.GetUtcNow()), cancellationToken);
        var result = answer.IsWindowClosed && !delivery.To.IsGroup && options.Value.Templates.For(delivery.Message.Topic) is { } template
            ? await templates.SendAsync(delivery, template, cancellationToken)
            : answer.Result;
        if (result is SendResult.Rejected rejected)
        {
            logger.LogError("Zalo message {OutboxId} was refused: {Reason}", delivery.OutboxId, rejected.Reason);
        }

        return result;
    }

    public void Dispose() => host.Dispose();

    private RestRequest Request(ChannelAddress to, OutgoingMessage message, ZaloPart part, string token)
    {
        // In a group "[@id]" would ring a member's phone, whoever typed it.
        var body = to.IsGroup
            ? new ZaloToSend(new ZaloRecipient(GroupId: to.Conversation), new ZaloText(part.Text.Replace("[@", "@", StringComparison.Ordinal)))
            : new ZaloToSend(new ZaloRecipient(UserId: to.Conversation), new ZaloText(part.Text, Buttons(message, part)));
        return new RestRequest(to.IsGroup ? "v3.0/oa/group/message" : "v3.0/oa/message/cs", Method.Post)
            .AddHeader("access_token", token)
            .AddStringBody(ZaloJson.Write(body), ContentType.Json);
    }

    private ZaloTemplate? Buttons(OutgoingMessage message, ZaloPart part) =>
        options.Value.Buttons && part.IsLast && message.Buttons.Count > 0
            ? new ZaloTemplate(new ZaloButtons([.. message.Buttons.Take(5).Select(b => new ZaloButton(b.Label, b.Text))]))
            : null;
}
