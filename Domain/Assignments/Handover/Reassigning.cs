using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>The date by which the one who takes it over is to finish.</summary>
public sealed record NewDeadline(DateOnly On, TimeOnly? Time = null)
{
    /// <summary>Past its deadline, not for want of an answer: whoever takes it would be late at once.</summary>
    public static bool IsNeeded(Assignment a, Act act) => !a.IsCooperation && a.DueAt <= act.Now && !(a.WaitingSince <= a.DueAt);

    /// <summary>Null where it may be given with that date, or with none.</summary>
    internal static StepResult? RefusalOf(NewDeadline? said, Assignment a, Act act) => said switch
    {
        null => IsNeeded(a, act) ? new StepResult.NewDateNeeded(a) : null,
        _ => said.At(act) <= act.Now ? new StepResult.DatePast(a) : null,
    };

    internal void SetOn(Assignment a, Act act) => (a.DeadlineOn, a.DueAt, a.LateWaivedAt) = (On, At(act), null);

    private DateTimeOffset At(Act act) => act.Office.Calendar.DueAt(On, Time);
}

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
        UnheardDeadline.Waive(act, assignment);
        // What was in the way was in the former doer's; whom it hinders as well says so.
        (assignment.BlockedAt, assignment.BlockedReason, assignment.UnblockerId) = (null, null, null);
    }

    /// <summary>It stays where it is, and he goes on with it.</summary>
    public static void LeaveWithDoer(this Assignment assignment, Act act)
    {
        assignment.State = AssignmentState.InProgress;
        assignment.AcceptedAt ??= act.Now;
        assignment.ArbiterId = null;
    }
}
