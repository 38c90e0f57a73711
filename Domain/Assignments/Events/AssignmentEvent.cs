using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments.Events;

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
    DeclineRefused,
    Praised,
    LateWaived,
    Settled,
    Split,
    MeetingCalled,
    TransferAsked,
    TransferRefused,

    /// <summary>Who can remove what is in the way says when, or how.</summary>
    ObstacleAnswered,

    /// <summary>The program's own: a day became off, or worked, and the term to accept with it.</summary>
    CalendarChanged,

    /// <summary>Whoever gave it asks the doer about it.</summary>
    Inquired,

    /// <summary>The doer answers what he was asked about it.</summary>
    InquiryAnswered,
}

/// <summary>
/// One step in an assignment's life, never changed afterwards. The hash runs over digests of the payload and of its snapshot, not
/// over the texts, so that a lawful redaction (words removed, snapshot and digests kept) still verifies.
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

    /// <summary>JSON: the person's words and what changed (<see cref="EventPayload"/>); of a redacted step the snapshot alone.</summary>
    public string? Payload { get; set; }

    /// <summary>The payload's digest, a dot, and its snapshot's; older rows have the first alone and cannot be redacted.</summary>
    public required string PayloadDigest { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

/// <summary>
/// The words of a step, and how the assignment stood after it: "rút lại" goes back to the step before, and verification holds
/// the row against its last step.
/// </summary>
public sealed record EventPayload
{
    /// <summary>As typed by the person.</summary>
    public string? Words { get; init; }

    public string? Reason { get; init; }

    /// <summary>The deadline asked for or decided on.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who it went to, for a handover or a settled dispute; whom a proposal names.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Who was away while the one who took the step stood in for him.</summary>
    public Guid? InsteadOfId { get; init; }

    /// <summary>What is done and what is left, as the one who cannot finish reports it.</summary>
    public string? DonePart { get; init; }

    public string? LeftPart { get; init; }

    /// <summary>The other assignment of a split; of a deadline that only went along, the one it went with.</summary>
    public int? OtherNumber { get; init; }

    /// <summary>What it was called in the list it was issued with.</summary>
    public int? ListNumber { get; init; }

    /// <summary>A return for a small correction.</summary>
    public bool? IsSmall { get; init; }

    /// <summary>The step this one takes back.</summary>
    public int? TakesBack { get; init; }

    public AssignmentSnapshot? After { get; init; }
}

/// <summary>Everything an assignment says of itself. Two equal snapshots are the same assignment in the same place.</summary>
public sealed record AssignmentSnapshot(
    int Number,
    string Title,
    string? Product,
    string? Quantity,
    string? Quality,
    DateOnly? DeadlineOn,
    DateTimeOffset? DueAt,
    Guid AssignerId,
    Authority Authority,
    Guid? DraftedById,
    Guid AssigneeId,
    Guid UnitId,
    Guid AccountableId,
    string? SourceDocument,
    Priority Priority,
    Origin Origin,
    AssignmentState State,
    string? BlockedReason,
    DateTimeOffset? BlockedAt,
    int? Percent,
    DateTimeOffset IssuedAt,
    DateTimeOffset AcceptDueAt,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? CompletedAt,
    int Attempts,
    int Extensions,
    int Bounces,
    Guid? ArbiterId,
    DateTimeOffset? TransferAskedAt,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? LateWaivedAt,
    Guid? UnblockerId,
    AssignmentFrame? Frame = null)
{
    public static AssignmentSnapshot Of(Assignment a) => new(
        a.Number, a.Title, a.Product, a.Quantity, a.Quality, a.DeadlineOn, a.DueAt, a.AssignerId, a.Authority, a.DraftedById,
        a.AssigneeId, a.UnitId, a.AccountableId, a.SourceDocument, a.Priority, a.Origin, a.State, a.BlockedReason, a.BlockedAt,
        a.Percent, a.IssuedAt, a.AcceptDueAt, a.AcceptedAt, a.SubmittedAt, a.CompletedAt, a.Attempts, a.Extensions, a.Bounces,
        a.ArbiterId, a.TransferAskedAt, a.WaitingSince, a.LateWaivedAt, a.UnblockerId, AssignmentFrame.Of(a));

    /// <summary>Whether the row still says what this says; a snapshot of before the frame was written down says nothing of it.</summary>
    public bool IsOf(Assignment a)
    {
        var row = Of(a);
        return this == (Frame is null ? row with { Frame = null } : row);
    }

    /// <summary>Puts what steps change back to this; what never changes stays.</summary>
    public void RestoreTo(Assignment a)
    {
        (a.DeadlineOn, a.DueAt) = (DeadlineOn, DueAt);
        (a.Title, a.Origin, a.AssigneeId, a.UnitId, a.AccountableId) = (Title, Origin, AssigneeId, UnitId, AccountableId);
        (a.State, a.BlockedReason, a.BlockedAt, a.Percent) = (State, BlockedReason, BlockedAt, Percent);
        (a.AcceptDueAt, a.AcceptedAt, a.SubmittedAt, a.CompletedAt) = (AcceptDueAt, AcceptedAt, SubmittedAt, CompletedAt);
        (a.Attempts, a.Extensions, a.Bounces) = (Attempts, Extensions, Bounces);
        (a.ArbiterId, a.TransferAskedAt) = (ArbiterId, TransferAskedAt);
        (a.WaitingSince, a.LateWaivedAt, a.UnblockerId) = (WaitingSince, LateWaivedAt, UnblockerId);
    }
}

/// <summary>What an assignment was given as: part of a snapshot since it was noticed that rows can be changed there too.</summary>
public sealed record AssignmentFrame(
    Guid? ParentId, Guid? DirectorId, string? ProgrammeCode, string? GroupCode, Block Block, bool IsCooperation, bool IsRestricted, bool IsBare)
{
    public static AssignmentFrame Of(Assignment a) =>
        new(a.ParentId, a.DirectorId, a.ProgrammeCode, a.GroupCode, a.Block, a.IsCooperation, a.IsRestricted, a.IsBare);
}
