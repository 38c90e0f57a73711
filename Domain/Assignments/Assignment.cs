using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

public enum AssignmentState
{
    /// <summary>Issued, not yet accepted.</summary>
    AwaitingAcceptance,

    InProgress,

    /// <summary>Handed in, waiting for the assigner; the officer's clock stands still.</summary>
    Submitted,

    Completed,

    /// <summary>The receiver asks to reconsider ("đề nghị xem xét lại"); the assigner decides.</summary>
    Declined,

    Withdrawn,

    /// <summary>A parent with a line per unit: it has no state of its own, its lines have.</summary>
    Parent,
}

/// <summary>On whose authority, as printed and as counted by commitment line 8.</summary>
public enum Authority
{
    Own,

    /// <summary>Ủy ban nhân dân.</summary>
    Committee,

    Chair,

    ViceChair,
}

public enum Origin
{
    /// <summary>Kế hoạch.</summary>
    Planned,

    /// <summary>Đột xuất: counts outside the initial total.</summary>
    AdHoc,

    /// <summary>Nhận thay: taken over from somebody who could not finish.</summary>
    TakenOver,
}

public enum Priority
{
    Normal,
    High,
    Urgent,
}

/// <summary>
/// One piece of work with one person answerable for doing it and one head answerable for it being done.
/// What happened to it is in its events; this row is where it stands now.
/// </summary>
public sealed class Assignment
{
    public required Guid Id { get; init; }

    /// <summary>The NV number everybody speaks of; from the counter row, never reused.</summary>
    public required int Number { get; init; }

    /// <summary>The instruction to many units this is one line of.</summary>
    public Guid? ParentId { get; init; }

    public required string Title { get; set; }

    public string? Product { get; set; }

    public string? Quantity { get; set; }

    public string? Quality { get; set; }

    /// <summary>The deadline's local date; null with <see cref="DueAt"/> null means không hạn.</summary>
    public DateOnly? DeadlineOn { get; set; }

    /// <summary>Until this instant, inclusive, it is on time.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public required Guid AssignerId { get; init; }

    public Authority Authority { get; init; }

    /// <summary>Who drafted it for the assigner to issue (giao thay).</summary>
    public Guid? DraftedById { get; init; }

    /// <summary>Chủ trì.</summary>
    public required Guid AssigneeId { get; set; }

    /// <summary>The unit the work counts for: the assignee's when it was given.</summary>
    public required Guid UnitId { get; set; }

    /// <summary>The head answerable for it (người chịu trách nhiệm).</summary>
    public required Guid AccountableId { get; set; }

    public Guid? DirectorId { get; init; }

    public string? SourceDocument { get; set; }

    public string? ProgrammeCode { get; set; }

    public string? GroupCode { get; set; }

    public Priority Priority { get; set; }

    public Origin Origin { get; set; }

    public Block Block { get; init; }

    /// <summary>"Đề nghị phối hợp" to a body outside one's block: no ladder, no late mark.</summary>
    public bool IsCooperation { get; init; }

    /// <summary>Visible to its named readers only.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Given without its content, which is taken in person: attachments are refused, digests print number and date only.</summary>
    public bool IsBare { get; init; }

    public required AssignmentState State { get; set; }

    public string? BlockedReason { get; set; }

    public DateTimeOffset? BlockedAt { get; set; }

    /// <summary>Who can remove what is in the way, where the report names one of the office.</summary>
    public Guid? UnblockerId { get; set; }

    public int? Percent { get; set; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>To be accepted until then, inclusive: the first of the two clocks.</summary>
    public required DateTimeOffset AcceptDueAt { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>The submission now waiting, or the one finally accepted: on time is judged by it.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>How many times it was handed in.</summary>
    public int Attempts { get; set; }

    public int Extensions { get; set; }

    /// <summary>How often it bounced ("đề nghị xem xét lại"); the second goes to the common superior.</summary>
    public int Bounces { get; set; }

    /// <summary>The nearest common superior of those it bounced off, while the decision is his.</summary>
    public Guid? ArbiterId { get; set; }

    /// <summary>When the doer reported that he cannot finish and proposed to pass it on (NĐ 335 Đ18.1.d); null once decided.</summary>
    public DateTimeOffset? TransferAskedAt { get; set; }

    /// <summary>
    /// Since when it waits for a superior's word (asked to be reconsidered, more time asked for, a transfer proposed); null once decided.
    /// The doer's clock stands there.
    /// </summary>
    public DateTimeOffset? WaitingSince { get; set; }

    /// <summary>When the giver confirmed that its lateness is nobody's fault (NĐ 335 Đ14.2): late on record, no late mark.</summary>
    public DateTimeOffset? LateWaivedAt { get; set; }

    /// <summary>Last event's number; also the version a button carries.</summary>
    public int EventCount { get; set; }

    /// <summary>Hash of the last event: the head of this assignment's chain.</summary>
    public string ChainHead { get; set; } = "";

    public int Version { get; set; }

    public bool IsBlocked => BlockedAt is not null;

    public bool IsOpen => AssignmentStates.Open.Contains(State);
}

public enum ParticipantKind
{
    /// <summary>Phối hợp.</summary>
    Cooperating,

    /// <summary>May read a restricted assignment.</summary>
    Reader,
}

public sealed class Participant
{
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    public required Guid PersonId { get; init; }

    public required ParticipantKind Kind { get; init; }
}
