namespace ReformBot.Domain.Assignments.Deadlines;

public enum ExtensionState
{
    Open,
    Approved,

    /// <summary>A superior decided on another date: it takes effect.</summary>
    ApprovedOtherDate,

    Refused,

    /// <summary>What it was asked for was handed in, passed on, given back or withdrawn before it was decided.</summary>
    Withdrawn,
}

public sealed class ExtensionRequest
{
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    public required Guid RequestedById { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateOnly DeadlineOn { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required string Reason { get; init; }

    public ExtensionState State { get; set; }

    public Guid? DecidedById { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public DateOnly? DecidedDeadlineOn { get; set; }

    public string? RefusalReason { get; set; }
}
