using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>One assignment as understood so far. Ids, not names: names are looked up when it is said again.</summary>
internal sealed record AssignItem
{
    public string? Title { get; init; }

    public string? Product { get; init; }

    public string? Quantity { get; init; }

    public DateOnly? DeadlineOn { get; init; }

    public TimeOnly? Time { get; init; }

    public bool NoDeadline { get; init; }

    public Receiver? Assignee { get; init; }

    /// <summary>Who the name could mean, when it is not settled.</summary>
    public IReadOnlyList<Guid> Candidates { get; init; } = [];

    public string? PersonWords { get; init; }

    public IReadOnlyList<Receiver> Lines { get; init; } = [];

    public IReadOnlyList<Guid> ExceptUnits { get; init; } = [];

    public IReadOnlyList<Guid> Cooperating { get; init; } = [];

    public Guid? DirectorId { get; init; }

    public string? Source { get; init; }

    public string? Quality { get; init; }

    public Authority Authority { get; init; }

    public Priority Priority { get; init; }

    public Origin Origin { get; init; } = Origin.AdHoc;

    /// <summary>Of work given anew: what the talk does not touch.</summary>
    public string? ProgrammeCode { get; init; }

    public string? GroupCode { get; init; }

    /// <summary>Null: no reader list; otherwise those who may read it besides giver and doer.</summary>
    public IReadOnlyList<Guid>? Readers { get; init; }

    /// <summary>Lifted by the giver, who was shown that it is restricted by default.</summary>
    public bool IsOpenOnPurpose { get; init; }

    /// <summary>Names of readers that mean nobody, or several.</summary>
    public IReadOnlyList<string> UnknownReaders { get; init; } = [];

    /// <summary>Kinds of unit named of which there are none.</summary>
    public IReadOnlyList<string> UnknownUnits { get; init; } = [];

    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    public bool IsForMany => Lines.Count > 0;

    /// <summary>Its day as far later as was said; null where it has none.</summary>
    public AssignItem? Later(DeadlineShift shift) => DeadlineOn is { } on ? this with { DeadlineOn = shift.From(on), Warnings = [] } : null;

    /// <summary>How much of a very long order was read; null for all of it.</summary>
    public int? ReadUpTo { get; init; }

    /// <summary>What must still be said before it can be issued, in the order it is asked for.</summary>
    public IEnumerable<Slot> Gaps =>
    [
        .. Assignee is null && !IsForMany ? [Slot.Person] : Array.Empty<Slot>(),
        .. string.IsNullOrWhiteSpace(Title) ? [Slot.Title] : Array.Empty<Slot>(),
        .. DeadlineOn is null && !NoDeadline ? [Slot.Deadline] : Array.Empty<Slot>(),
    ];

    public Slot? FirstMissing => Gaps.Select(s => (Slot?)s).FirstOrDefault();
}
