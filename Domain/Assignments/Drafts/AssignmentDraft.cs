using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments.Drafts;

/// <summary>One assignment as understood and echoed, ready to be issued. Dates are the office's local ones.</summary>
public sealed record AssignmentDraft
{
    public required string Title { get; init; }

    public string? Product { get; init; }

    public string? Quantity { get; init; }

    public string? Quality { get; init; }

    /// <summary>Null means không hạn.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>Null means the end of that working day.</summary>
    public TimeOnly? DeadlineTime { get; init; }

    /// <summary>Chủ trì; for a line to many units null.</summary>
    public Receiver? Assignee { get; init; }

    /// <summary>Whom the drafter had put, where the issuer has put another in his place: the drafter is told.</summary>
    public Receiver? FirstAssignee { get; init; }

    /// <summary>One line per receiver under one parent.</summary>
    public IReadOnlyList<Receiver> Lines { get; init; } = [];

    /// <summary>Units left out of a line to many, as its giver said.</summary>
    public IReadOnlyList<Guid> ExceptUnits { get; init; } = [];

    public IReadOnlyList<Guid> Cooperating { get; init; } = [];

    public Guid? DirectorId { get; init; }

    public string? SourceDocument { get; init; }

    public string? ProgrammeCode { get; init; }

    public string? GroupCode { get; init; }

    public Authority Authority { get; init; }

    public Priority Priority { get; init; }

    public Origin Origin { get; init; } = Origin.AdHoc;

    public bool IsRestricted { get; init; }

    /// <summary>Who may read a restricted one besides giver, drafter and doer.</summary>
    public IReadOnlyList<Guid> Readers { get; init; } = [];

    /// <summary>The whole reader list: who is named to direct cannot do so unread.</summary>
    public IEnumerable<Guid> AllReaders() => IsRestricted ? AllReaders(Readers, DirectorId) : [];

    public static IEnumerable<Guid> AllReaders(IEnumerable<Guid> named, Guid? directorId) => named.Concat(directorId is { } director ? [director] : []).Distinct();

    public bool IsBare { get; init; }

    /// <summary>What it is called among others drafted with it; null where their order says it.</summary>
    public int? ListNumber { get; init; }

    /// <summary>Taken out by the issuer; kept, for its drafter hears of it when the others are issued.</summary>
    public bool IsLeftOut { get; init; }

    public IEnumerable<Receiver> Receivers() => Assignee is { } one ? [one] : Lines;

    /// <summary>To one body that is asked, not ordered.</summary>
    public bool IsRequest(Roster roster, RosterPerson from) =>
        Assignee is { } one && roster.Find(one.PersonId) is { } to && Rights.IsRequest(roster, from, to);
}

/// <param name="UnitId">The unit the work counts for.</param>
public sealed record Receiver(Guid PersonId, Guid UnitId);
