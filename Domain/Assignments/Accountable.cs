using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

/// <summary>Who answers for work given to somebody: the head of his unit, the receiver himself where he is the head.</summary>
public static class Accountable
{
    public static Guid HeadFor(Roster roster, RosterPerson receiver, Guid unitId) => (roster.HeadOf(unitId) ?? receiver).Id;

    /// <summary>Who put it into words for the assigner follows it up: he hears of questions, products and requests to reconsider.</summary>
    public static IEnumerable<Guid> Drafter(this Assignment assignment) => assignment.DraftedById is { } drafter ? [drafter] : [];

    /// <summary>The head who was told that somebody of his unit was given it, and hears what becomes of it.</summary>
    public static IEnumerable<Guid> HeadTold(this Assignment assignment) =>
        assignment.AccountableId != assignment.AssigneeId && !assignment.IsRestricted && assignment.ParentId is null ? [assignment.AccountableId] : [];
}
