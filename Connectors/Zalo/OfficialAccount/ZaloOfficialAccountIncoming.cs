using System.Globalization;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>From the account's event to the neutral message; null for what asks nothing of us (echoes, receipts, tags, quotas).</summary>
internal static class ZaloOfficialAccountIncoming
{
    private const string Group = "user_send_group_";
    private const string Person = "user_send_";

    /// <param name="account">The official account's own id, for events that do not name it.</param>
    public static IncomingMessage? Read(ZaloEvent e, string account, DateTimeOffset now) => e switch
    {
        { EventName: "follow", Follower.Id: { Length: > 0 } id } => About(e, account, IncomingKind.Reachable, id, now),
        { EventName: "unfollow", Follower.Id: { Length: > 0 } id } => About(e, account, IncomingKind.Unreachable, id, now),
        { EventName: { } name, Sender.Id: { Length: > 0 } id, Message: { MsgId.Length: > 0 } said }
            when name.StartsWith(Person, StringComparison.Ordinal) => Said(e, account, name, id, said, now),
        _ => null,
    };

    private static IncomingMessage About(ZaloEvent e, string account, IncomingKind kind, string id, DateTimeOffset now) => new()
    {
        DeliveryId = DeliveryIds.Of("zalooa", $"{e.EventName}:{id}:{e.Timestamp}"),
        Kind = kind,
        From = new ChannelAddress(Channel.ZaloOfficialAccount, e.OaId ?? account, id, id),
        SentAt = ZaloValues.Instant(e.Timestamp, now),
    };

    private static IncomingMessage Said(ZaloEvent e, string account, string name, string sender, ZaloSaid said, DateTimeOffset now)
    {
        var isGroup = name.StartsWith(Group, StringComparison.Ordinal);
        var what = isGroup ? name[Group.Length..] : name[Person.Length..];
        IncomingFile[] files = what is "image" or "gif" or "video" or "audio" or "file"
            ? [.. (said.Attachments ?? []).SelectMany((a, i) => File(a.Payload, what, $"{said.MsgId}-{i + 1}"))]
            : [];
        var words = what == "link"
            ? string.Join('\n', [said.Text, .. (said.Attachments ?? []).Select(a => a.Payload?.Url)])
            : said.Text;
        var text = ZaloValues.Text(words);
        return new IncomingMessage
        {
            DeliveryId = DeliveryIds.Of("zalooa", $"{name}:{said.MsgId}"),
            Kind = Kind(what, text, files),
            From = new ChannelAddress(
                Channel.ZaloOfficialAccount,
                (isGroup ? e.OaId : e.OaId ?? e.Recipient?.Id) ?? account,
                sender,
                Conversation: isGroup ? e.Recipient?.Id ?? "" : sender,
                IsGroup: isGroup),
            Text = text,
            Files = files,
            QuotedMessageId = said.QuoteMsgId is { Length: > 0 } quoted ? quoted : null,
            SentAt = ZaloValues.Instant(e.Timestamp, now),
        };
    }

    private static IncomingKind Kind(string what, string text, IncomingFile[] files) => what switch
    {
        "text" => IncomingKind.Text,
        "sticker" => IncomingKind.Acknowledgement,
        "link" when text.Length > 0 => IncomingKind.Text,
        _ when files.Length > 0 => IncomingKind.Text,
        _ => IncomingKind.Unsupported,
    };

    private static IReadOnlyList<IncomingFile> File(ZaloAttachmentPayload? payload, string what, string id)
    {
        var (name, type) = what switch
        {
            "image" => ($"anh-{id}.jpg", "image/jpeg"),
            "gif" => ($"anh-{id}.gif", "image/gif"),
            "video" => ($"phim-{id}.mp4", "video/mp4"),
            "audio" => ($"ghi-am-{id}.m4a", "audio/mp4"),
            _ => ($"tep-{id}", "application/octet-stream"),
        };
        long? size = long.TryParse(payload?.Size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
        return ZaloValues.File(payload?.Url, payload?.Name is { Length: > 0 } given ? ZaloValues.Text(given) : name, type, size);
    }
}
