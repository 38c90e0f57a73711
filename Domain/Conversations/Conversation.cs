using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Conversations;

/// <summary>Where a talk stands: one row per channel account (in a group: per account and group).</summary>
public sealed class Conversation
{
    public required Guid Id { get; init; }

    /// <summary>channel|tenant|conversation|account.</summary>
    public required string Key { get; init; }

    public static string KeyOf(ChannelAddress from) => $"{from.Channel}|{from.Tenant}|{from.Conversation}|{from.Account}";

    public Guid? PersonId { get; set; }

    /// <summary>The open dialog's name; null when nothing is being asked.</summary>
    public string? Dialog { get; set; }

    /// <summary>The dialog's state as JSON, with its own version inside.</summary>
    public string? State { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The assignment last spoken of.</summary>
    public int? LastTask { get; set; }

    /// <summary>Digest (keyed) and instant of the last words that had an effect: the same within two minutes is asked about.</summary>
    public string? LastWordsDigest { get; set; }

    public DateTimeOffset? LastWordsAt { get; set; }

    public int Version { get; set; }

    /// <summary>Nothing is being asked any more.</summary>
    public void CloseDialog() => (Dialog, State, ExpiresAt) = (null, null, null);

    /// <summary>Nor is anything being spoken of: the talk begins anew.</summary>
    public void Forget()
    {
        CloseDialog();
        LastTask = null;
    }
}
