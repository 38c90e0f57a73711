using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Assignments;

public enum EventKind
{
    Issued,
    Accepted,
    Declined,
    AskedBack,
    Answered,
    Progressed,
    Blocked,
    Unblocked,
    Submitted,
    Resubmitted,
    Confirmed,
    Returned,
    Withdrawn,
    ExtensionRequested,
    ExtensionApproved,
    ExtensionRefused,
    DeadlineChanged,
    HandedOver,
    TakenBack,
    Edited,
    Reminded,
    DeclineUpheld,
    DeclineRefused,
    Praised,
    LateWaived,
}

/// <summary>
/// One step in an assignment's life, never changed afterwards. The hash runs over a digest of the payload, not the payload,
/// so that a lawful redaction (payload removed, digest kept) still verifies.
/// </summary>
public sealed class AssignmentEvent
{
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    /// <summary>1, 2, 3… within the assignment; unique with it, so two racing turns cannot both write the same step.</summary>
    public required int Number { get; init; }

    public required EventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null when the program itself acted.</summary>
    public Guid? PersonId { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>JSON: the person's words and what changed (<see cref="EventPayload"/>); null after a redaction.</summary>
    public string? Payload { get; set; }

    public required string PayloadDigest { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

/// <summary>The words of a step and what it changed. <see cref="Before"/> is what "rút lại" goes back to.</summary>
public sealed record EventPayload
{
    public string? Words { get; init; }

    public string? Reason { get; init; }

    public int? Percent { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateOnly? DeadlineOn { get; init; }

    public Guid? PersonId { get; init; }

    public int? Attempt { get; init; }

    /// <summary>The event this one takes back.</summary>
    public int? TakesBack { get; init; }

    public AssignmentSnapshot? Before { get; init; }

    /// <summary>Only with Issued: everything the assignment was issued with.</summary>
    public IssuedTerms? Terms { get; init; }
}

/// <summary>The part of an assignment that steps change.</summary>
public sealed record AssignmentSnapshot(
    AssignmentState State,
    DateOnly? DeadlineOn,
    DateTimeOffset? DueAt,
    Guid AssigneeId,
    Guid UnitId,
    Guid AccountableId,
    string? BlockedReason,
    DateTimeOffset? BlockedAt,
    int? Percent,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? CompletedAt,
    int Attempts,
    int Extensions,
    int Bounces);

public sealed record IssuedTerms(
    int Number,
    string Title,
    string? Product,
    string? Quantity,
    string? Quality,
    DateOnly? DeadlineOn,
    DateTimeOffset? DueAt,
    Guid AssignerId,
    Authority Authority,
    Guid AssigneeId,
    Guid UnitId,
    Guid AccountableId,
    string? SourceDocument);

/// <summary>All chain heads of a day under one hash; it goes into the leadership digest.</summary>
public sealed class DailySeal
{
    /// <summary>The office's local date it closes.</summary>
    public required DateOnly Date { get; init; }

    public required int Assignments { get; init; }

    public required long Events { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset SealedAt { get; init; }
}
