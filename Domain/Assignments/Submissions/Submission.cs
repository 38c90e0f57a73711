namespace ReformBot.Domain.Assignments.Submissions;

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
