namespace ReformBot.Domain.Assignments;

/// <summary>"Nhận nhiệm vụ".</summary>
public sealed record AcceptAssignment(int Number, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, Version, act.MayDo, AssignmentState.AwaitingAcceptance, AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        assignment!.State = AssignmentState.InProgress;
        assignment.AcceptedAt = act.Now;
        var step = act.Record(assignment, EventKind.Accepted, new EventPayload());
        await Reminders.ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(step, [assignment.AssignerId], to => AssignmentNotices.Accepted(assignment, act, to));
        return new StepResult.Done(assignment, step);
    }
}
