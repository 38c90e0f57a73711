using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

/// <summary>An assignment going to another doer: with it go the unit it counts for, the head answerable and the clock of acceptance.</summary>
internal static class Reassigning
{
    public static void GiveTo(this Assignment assignment, RosterPerson receiver, Guid unitId, Act act)
    {
        assignment.AssigneeId = receiver.Id;
        assignment.UnitId = unitId;
        assignment.AccountableId = Accountable.HeadFor(act.Office.Roster, receiver, unitId);
        assignment.State = AssignmentState.AwaitingAcceptance;
        assignment.AcceptedAt = null;
        assignment.AcceptDueAt = AcceptanceTerm.DueAt(act.Now, assignment.DueAt, act.Office.Calendar);
        (assignment.ArbiterId, assignment.TransferAskedAt) = (null, null);
    }

    /// <summary>It stays where it is, and he goes on with it.</summary>
    public static void LeaveWithDoer(this Assignment assignment, Act act)
    {
        assignment.State = AssignmentState.InProgress;
        assignment.AcceptedAt ??= act.Now;
        assignment.ArbiterId = null;
    }
}
