using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.People;

/// <summary>A one-time code that ties an account to a person. Only its hash is kept.</summary>
public sealed class LinkCode
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string CodeHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A wrong code: five an account an hour, a hundred in all, then linking stops; the log and /ops say so.</summary>
public sealed class LinkAttempt
{
    public required Guid Id { get; init; }

    public required Channel Channel { get; init; }

    public required string Account { get; init; }

    public required DateTimeOffset At { get; init; }
}
