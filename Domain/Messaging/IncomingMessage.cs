using ReformBot.Domain.Files;

namespace ReformBot.Domain.Messaging;

public enum IncomingKind
{
    /// <summary>Words, possibly with files.</summary>
    Text,

    /// <summary>A pressed button: see <see cref="IncomingMessage.Button"/>.</summary>
    Button,

    /// <summary>A thumb, a reaction, a sticker: it acknowledges and changes nothing.</summary>
    Acknowledgement,

    /// <summary>The person can now be reached here (bot installed, followed, first contact).</summary>
    Reachable,

    /// <summary>The person can no longer be reached here (uninstalled, unfollowed, blocked).</summary>
    Unreachable,

    /// <summary>A message of theirs was changed after it was sent. What it says now is not read: what was done stays done.</summary>
    Edited,

    /// <summary>Something the channel could not hand over (protected sender, unknown type): answered in words, never an error.</summary>
    Unsupported,
}

/// <summary>A delivery from any channel, after verification and with all foreign JSON left behind.</summary>
public sealed record IncomingMessage
{
    /// <summary>Unique per delivery and stable over redeliveries of the same one, at most 200 characters. Prefix: the channel's own namespace.</summary>
    public required string DeliveryId { get; init; }

    public required IncomingKind Kind { get; init; }

    public required ChannelAddress From { get; init; }

    /// <summary>The words as typed (mentions of the bot removed, NFC, trimmed); empty for a photo without words.</summary>
    public string Text { get; init; } = "";

    public ButtonPress? Button { get; init; }

    public IReadOnlyList<IncomingFile> Files { get; init; } = [];

    /// <summary>The channel's id of the bot message this one quotes or whose card was pressed, where it says so.</summary>
    public string? QuotedMessageId { get; init; }

    /// <summary>What the channel calls the person. Never trusted for rights.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The client's language tag (vi-VN), where the channel says.</summary>
    public string? Locale { get; init; }

    /// <summary>UTC, by the channel's clock; for the record only, deadlines are judged by ours.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>With <see cref="IncomingKind.Reachable"/>: a new version of what was there already, for which nobody is greeted.</summary>
    public bool IsUpgrade { get; init; }

    /// <summary>The channel waits for the answer inside this very request (Teams invoke): the turn's reply is also the response body.</summary>
    public bool IsInvoke { get; init; }
}

/// <summary>What a pressed button carries. Nothing in it is believed: rights, state and version are checked in the command.</summary>
public sealed record ButtonPress(string Verb, IReadOnlyDictionary<string, string> Data);

/// <summary>A file or photo somebody sent. Either <see cref="Content"/> is here already or it is fetched later from <see cref="Url"/>.</summary>
public sealed record IncomingFile(string Name, string ContentType, string? Url = null, byte[]? Content = null, long? Size = null)
{
    public string Name { get; init; } = FileNames.Of(Name);
}
