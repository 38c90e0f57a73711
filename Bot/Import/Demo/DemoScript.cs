using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Import.Demo;

/// <summary>What happened at the fictional office, in order: read once, then done for real by the very commands people use.</summary>
/// <param name="AsOf">The office's local time at which the demonstration begins.</param>
/// <param name="Panes">Codes of the people worth opening first: a leader, a head, a focal point, an officer.</param>
internal sealed record DemoScript(DateTime AsOf, IReadOnlyList<string> Panes, IReadOnlyList<DemoAssignment> Assignments);

/// <summary>One instruction: to one person, or one line to each of several units. All times are the office's local ones.</summary>
internal sealed record DemoAssignment
{
    /// <summary>T001, T002… in the order of <see cref="At"/>.</summary>
    public required string Ref { get; init; }

    public required DateTime At { get; init; }

    public required string Assigner { get; init; }

    public required Authority Authority { get; init; }

    /// <summary>The focal point who drafted it for the assigner to issue.</summary>
    public string? DraftedBy { get; init; }

    /// <summary>Null when <see cref="Units"/> are given.</summary>
    public string? Assignee { get; init; }

    /// <summary>Unit paths; each unit's head receives a line.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Units left out in words ("trừ …"); not among <see cref="Units"/>.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    public IReadOnlyList<string> Cooperating { get; init; } = [];

    /// <summary>Người chỉ đạo.</summary>
    public string? Director { get; init; }

    public required string Title { get; init; }

    public string? Product { get; init; }

    public string? Quantity { get; init; }

    public string? Quality { get; init; }

    /// <summary>Null: không hạn.</summary>
    public DateOnly? Deadline { get; init; }

    public string? Source { get; init; }

    public string? Programme { get; init; }

    public string? Group { get; init; }

    public required Priority Priority { get; init; }

    public required Origin Origin { get; init; }

    public IReadOnlyList<DemoStep> Steps { get; init; } = [];
}

internal enum DemoDeed
{
    Accept,
    Decline,
    Uphold,
    Progress,
    Blocked,
    Unblocked,
    Submit,
    Confirm,
    Return,
    ExtendRequest,
    ExtendApprove,
    ExtendRefuse,
    HandOver,
    Withdraw,
}

internal sealed record DemoStep
{
    public required DateTime At { get; init; }

    public required string Actor { get; init; }

    public required DemoDeed Do { get; init; }

    /// <summary>Whose line, where the instruction went to several units.</summary>
    public string? Unit { get; init; }

    public string? Words { get; init; }

    public string? Reason { get; init; }

    public int? Percent { get; init; }

    /// <summary>Submit: the note.</summary>
    public string? Product { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>Extensions: the date asked for, or decided where it is another.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Hand-over: to whom.</summary>
    public string? To { get; init; }
}
