using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Outbox;

public enum OutboxKind
{
    Send,
    Update,
    Delete,
}

/// <summary>Answers go first; a fifth of every budget is theirs alone.</summary>
public enum OutboxClass
{
    Answer,
    Reminder,
}

/// <summary>
/// Something owed to somebody. Its state can be read off the row: <see cref="NextAttemptAt"/> is a time while owed and null once
/// settled; settled with <see cref="SentAt"/> is sent, with <see cref="DeadReason"/> is dead.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>How long it stays once settled.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(400);

    public required Guid Id { get; init; }

    /// <summary>Growing in the order of saying; messages to one recipient go out in it.</summary>
    public required long Position { get; init; }

    /// <summary>channel|tenant|conversation: one recipient's line.</summary>
    public required string RecipientKey { get; init; }

    public required Channel Channel { get; init; }

    public required string Tenant { get; init; }

    /// <summary>JSON of <see cref="ChannelAddress"/>.</summary>
    public required string Address { get; set; }

    public Guid? PersonId { get; init; }

    public OutboxKind Kind { get; init; }

    public OutboxClass Class { get; init; }

    /// <summary>JSON of <see cref="OutgoingMessage"/>: the words, as composed. Null for a Delete.</summary>
    public string? Message { get; init; }

    /// <summary>Made of facts, unique: the same thing is never owed twice.</summary>
    public required string DedupeKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? AttemptStartedAt { get; set; }

    public Guid? LeaseId { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The platform's id: of this message once sent; for Update and Delete, of the one meant.</summary>
    public string? ProviderMessageId { get; set; }

    public DeadReason? DeadReason { get; set; }

    /// <summary>When its words were owed to another account of the same person, as they could not arrive here; system time, office time where that was before it was kept.</summary>
    public DateTimeOffset? ForwardedAt { get; init; }

    /// <summary>What the last unsuccessful try met, for operators.</summary>
    public string? LastError { get; set; }

    /// <summary>How many parts of a long message have arrived; the rest is owed, and these are never sent again.</summary>
    public int PartsSent { get; set; }

    /// <summary>An earlier sending may have arrived: this one says so, "(gửi lại)".</summary>
    public bool IsRepeat { get; set; }
}
