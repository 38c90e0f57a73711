using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>
/// In whose right somebody acts on an assignment: his own, or that of one away today whom he stands in for. Nobody decides on his
/// own matter that way, and nobody hands in to himself.
/// </summary>
public static class StandingIn
{
    /// <returns>The actor himself, one away whom he stands in for, or null when he may not.</returns>
    public static RosterPerson? InRightOf(this Act act, Assignment assignment, Func<RosterPerson, Assignment, bool> may) =>
        may(act.Actor, assignment)
            ? act.Actor
            : act.StandsInFor.FirstOrDefault(away => may(away, assignment) && !IsOwnMatter(act, away, assignment));

    public static bool May(this Act act, Assignment assignment, Func<RosterPerson, Assignment, bool> may) => act.InRightOf(assignment, may) is not null;

    private static bool IsOwnMatter(Act act, RosterPerson away, Assignment assignment) => IsOwnMatter(
        act.Office.Roster, act.Actor, act.StandsInFor.Any(other => other.Id == assignment.AssigneeId), away.Id, assignment);

    /// <param name="doesForAnother">He stands in for the doer too.</param>
    internal static bool IsOwnMatter(Roster roster, RosterPerson standIn, bool doesForAnother, Guid away, Assignment assignment) => away == assignment.AssigneeId
        ? Rights.CanDecide(roster, standIn, assignment)
        : standIn.Id == assignment.AssigneeId || doesForAnother;
}
