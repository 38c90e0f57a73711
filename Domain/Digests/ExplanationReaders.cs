using ReformBot.Domain.People;

namespace ReformBot.Domain.Digests;

/// <summary>Who reads a head's line beside his unit's numbers: leadership, whose digest lists its direct parts; below that the head one level up.</summary>
public static class ExplanationReaders
{
    public static bool IsLeadership(Roster roster, RosterUnit unit) => unit.ParentId is { } above && roster.HolderOf(above, Role.Leader) is not null;

    /// <summary>Null where leadership reads it, and where nobody does.</summary>
    public static RosterPerson? HeadAbove(Roster roster, RosterUnit unit) =>
        unit.ParentId is { } above && !IsLeadership(roster, unit) && roster.HolderOf(above, Role.Head) is { } head
        && roster.HeadOf(unit.Id)?.Id != head.Id
            ? head
            : null;
}
