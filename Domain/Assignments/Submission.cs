using ReformBot.Domain.Files;

namespace ReformBot.Domain.Assignments;

public enum SubmissionOutcome
{
    Waiting,
    Accepted,
    Returned,
    TakenBack,

    /// <summary>A newer version of the same attempt took its place; both are kept.</summary>
    Replaced,

    /// <summary>Returned for a small correction: what is handed in next is judged by this one's instant.</summary>
    ReturnedSmall,
}

/// <summary>A product handed in: words, a document number, a link, files.</summary>
public sealed class Submission
{
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    /// <summary>1, 2… per return.</summary>
    public required int Attempt { get; init; }

    /// <summary>1, 2… within one attempt: a replaced file.</summary>
    public int Revision { get; init; } = 1;

    public string? Note { get; init; }

    public string? DocumentNumber { get; init; }

    public string? Link { get; init; }

    public required Guid SubmittedById { get; init; }

    /// <summary>The instant on-time is judged by; a replacement and a small correction keep the first one's.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    public SubmissionOutcome Outcome { get; set; }

    public Guid? DecidedById { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A file or photo that belongs to an assignment. Fetched after the turn, as work of its own.</summary>
public sealed class StoredFile
{
    public required Guid Id { get; init; }

    public Guid? AssignmentId { get; set; }

    public Guid? SubmissionId { get; set; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; set; }

    public long? Size { get; set; }

    /// <summary>Where the channel keeps it: a value means it is still to be fetched, null that it was or never will be.</summary>
    public string? Url { get; set; }

    public byte[]? Content { get; set; }

    public string? Sha256 { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Not to be tried before, by the system's clock; while somebody tries, the end of his lease.</summary>
    public DateTimeOffset? NextFetchAt { get; set; }

    public int FetchAttempts { get; set; }

    public Guid? FetchLeaseId { get; set; }

    public FetchFailure? FetchFailure { get; set; }
}

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
