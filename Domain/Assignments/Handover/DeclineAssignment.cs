using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>
/// "Đề nghị xem xét lại", with a reason; the record calls it "trả lại, lý do". The assigner decides; bounced a second time it goes
/// to the nearest common superior of those who bounced it, or of him and who gave it, with both reasons. A request has nobody above both sides.
/// </summary>
public sealed record DeclineAssignment(int Number, string? Reason, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, Version, (person, a) => person.Id == a.AssigneeId, AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        assignment!.State = AssignmentState.Declined;
        assignment.Bounces++;
        assignment.TransferAskedAt = null;
        await RequestExtension.CloseAsync(act, assignment);
        var sides = await BouncedBy.SidesAsync(act.Db, assignment, new BouncedBy(assignment.AssigneeId, assignment.UnitId, Reason));
        Waiting.Begin(assignment, act);
        assignment.ArbiterId = assignment.Bounces > 1 && !assignment.IsCooperation ? BouncedBy.ArbiterOf(act.Office.Roster, assignment, sides) : null;
        var step = act.Record(assignment, EventKind.Declined, new EventPayload { Reason = Reason });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        var kept = assignment.ArbiterId is null ? null : await BouncedBy.KeptAsync(act.Db, assignment, sides);
        var told = assignment.ArbiterId is { } arbiter ? new[] { arbiter, assignment.AssignerId, assignment.AccountableId } : [assignment.AssignerId];
        await act.TellAsync(step, told.Concat(assignment.Drafter()), to => to.Id == assignment.ArbiterId
            ? BounceNotices.ToSettle(assignment, sides, kept, act, to)
            : AnswerNotices.Declined(assignment, Reason, act, to));
        return new StepResult.Done(assignment, step);
    }
}
