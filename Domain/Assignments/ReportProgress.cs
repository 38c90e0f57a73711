using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments;

/// <summary>Progress in percent or in words. A first report on an assignment not yet accepted accepts it: the work has begun.</summary>
public sealed record ReportProgress(int Number, int? Percent, string? Words)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, act.MayDo, AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        if (Percent is null && string.IsNullOrWhiteSpace(Words))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        if (assignment!.State == AssignmentState.AwaitingAcceptance)
        {
            assignment.State = AssignmentState.InProgress;
            assignment.AcceptedAt = act.Now;
            act.Record(assignment, EventKind.Accepted, new EventPayload());
            await Reminders.ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        }

        assignment.Percent = Percent ?? assignment.Percent;
        var step = act.Record(assignment, EventKind.Progressed, new EventPayload { Words = Words });
        await act.TellAsync(step, [assignment.AssignerId], to => ProgressNotices.Progressed(assignment, Words, act, to));
        return new StepResult.Done(assignment, step);
    }
}
