using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// The one who gave it, or the accountable head, gives it to another (điều chuyển). It stays in the first one's total and
/// counts for the second as taken over; both lines are this step.
/// </summary>
public sealed record HandOver(int Number, Guid ToPersonId, string? Reason, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        var (assignment, refusal) = await act.ToStepAsync(
            Number,
            Version,
            (person, a) => Rights.CanDecide(person, a) || (person.Id == a.AccountableId && person.Id != a.AssigneeId),
            AssignmentState.AwaitingAcceptance,
            AssignmentState.InProgress,
            AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        if (roster.Find(ToPersonId) is not { MainPost: { } post } receiver
            || Rights.ToAssign(roster, act.Actor, receiver) != AssignRight.Order
            || receiver.Id == assignment!.AssigneeId)
        {
            return new StepResult.NotYours(assignment!);
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new StepResult.ReasonNeeded(assignment);
        }

        var former = assignment.AssigneeId;
        assignment.AssigneeId = receiver.Id;
        assignment.UnitId = post.UnitId;
        assignment.AccountableId = Accountable.HeadFor(roster, receiver, post.UnitId);
        assignment.State = AssignmentState.AwaitingAcceptance;
        assignment.AcceptedAt = null;
        var step = act.Record(assignment, EventKind.HandedOver, new EventPayload { PersonId = receiver.Id, Reason = Reason });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(step, [receiver.Id], to => AssignmentNotices.HandedOverToYou(assignment, Reason, act, to));
        await act.TellAsync(
            step,
            new[] { former, assignment.AssignerId, assignment.AccountableId }.Where(id => id != receiver.Id),
            to => AssignmentNotices.HandedOver(assignment, Reason, act, to));
        return new StepResult.Done(assignment, step);
    }
}
