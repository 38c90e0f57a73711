using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Zalo.Bot;

/// <summary>From the platform's event to the neutral message.</summary>
internal static class ZaloBotIncoming
{
    public static ZaloBotEvent Read(ZaloBotUpdate update, string botId, DateTimeOffset now) => update switch
    {
        // What setWebhook and testWebhook try the address with.
        { EventName: null, Message: null } => new ZaloBotEvent.Ignored("probe"),
        { EventName: null } => new ZaloBotEvent.Malformed(),
        { EventName: var name } when !name.StartsWith("message.", StringComparison.Ordinal) => new ZaloBotEvent.Ignored("unknown event"),
        { Message.From.IsBot: true } => new ZaloBotEvent.Ignored("sent by a bot"),
        { EventName: var name, Message: { MessageId: { Length: > 0 and <= 180 } id, Chat: { Id.Length: > 0 } chat } message } =>
            new ZaloBotEvent.Said(Message(name, id, message, chat, botId, now)),
        { EventName: "message.unsupported.received" } => new ZaloBotEvent.Ignored("protected sender"),
        _ => new ZaloBotEvent.Malformed(),
    };

    private static IncomingMessage Message(
        string name, string id, ZaloBotMessage message, ZaloBotChat chat, string botId, DateTimeOffset now)
    {
        var files = name switch
        {
            "message.image.received" => ZaloValues.File(message.PhotoUrl ?? message.Photo, $"anh-{id}.jpg", "image/jpeg"),
            "message.voice.received" => ZaloValues.File(message.VoiceUrl, $"ghi-am-{id}.aac", "audio/aac"),
            _ => [],
        };
        var words = ZaloValues.Text(name == "message.image.received" ? message.Caption : message.Text);
        return new IncomingMessage
        {
            DeliveryId = $"zalobot:{id}",
            Kind = Kind(name, words, files),
            From = new ChannelAddress(
                Channel.ZaloBot,
                botId,
                Account: message.From?.Id is { Length: > 0 } sender ? sender : chat.Id!,
                Conversation: chat.Id!,
                IsGroup: !string.Equals(chat.ChatType ?? "PRIVATE", "PRIVATE", StringComparison.OrdinalIgnoreCase)),
            Text = words,
            Files = files,
            DisplayName = message.From?.DisplayName is { } display ? ZaloValues.Text(display) : null,
            SentAt = ZaloValues.Instant(message.Date, now),
        };
    }

    private static IncomingKind Kind(string name, string words, IReadOnlyList<IncomingFile> files) => name switch
    {
        "message.text.received" => IncomingKind.Text,
        "message.sticker.received" => IncomingKind.Acknowledgement,
        "message.image.received" or "message.voice.received" when words.Length > 0 || files.Count > 0 => IncomingKind.Text,
        _ => IncomingKind.Unsupported,
    };
}

/// <summary>What the webhook makes of one delivery.</summary>
internal abstract record ZaloBotEvent
{
    private ZaloBotEvent()
    {
    }

    public sealed record Said(IncomingMessage Message) : ZaloBotEvent;

    public sealed record Ignored(string Why) : ZaloBotEvent;

    public sealed record Malformed : ZaloBotEvent;
}
