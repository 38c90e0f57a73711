namespace ReformBot.Domain.Outbox;

/// <summary>What a notice is about, so that it can be left unsaid once it is no longer true: an assignment and its step, a leave, drafts.</summary>
public sealed record NoticeAbout(Guid SubjectId, int? Step = null);

/// <summary>
/// What somebody did outside sending hours, to be told to another when they begin. Held apart from the outbox: there it would stand
/// in front of every answer to the same person, and the outbox knows no office time.
/// </summary>
public sealed class HeldNotice
{
    public required Guid Id { get; init; }

    /// <summary>Growing in the order of saying.</summary>
    public required long Position { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>The number of the assignment's event it tells of.</summary>
    public int? Step { get; init; }

    /// <summary>JSON of the message as composed.</summary>
    public required string Message { get; init; }

    public required OutboxClass Class { get; init; }

    /// <summary>The outbox key it will have; unique, so the same thing is never held twice.</summary>
    public required string DedupeKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Office time: the beginning of the sending hours that follow.</summary>
    public required DateTimeOffset NotBefore { get; init; }
}
