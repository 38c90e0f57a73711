using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;

namespace ReformBot.Domain.Assignments;

/// <summary>"Nhận nhiệm vụ"; also of what he asked to be reconsidered: nothing is left to settle, and who was to settle it is told.</summary>
public sealed record AcceptAssignment(int Number, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, Version, act.MayDo, AssignmentState.AwaitingAcceptance, AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        var arbiter = assignment!.ArbiterId;
        assignment.State = AssignmentState.InProgress;
        assignment.AcceptedAt = act.Now;
        assignment.ArbiterId = null;
        await Waiting.EndPlainlyAsync(assignment, act);
        var step = act.Record(assignment, EventKind.Accepted, new EventPayload());
        await Reminders.ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(step, [assignment.AssignerId, .. arbiter is { } settles ? new[] { settles } : []], to => AnswerNotices.Accepted(assignment, act, to));
        return new StepResult.Done(assignment, step);
    }
}
