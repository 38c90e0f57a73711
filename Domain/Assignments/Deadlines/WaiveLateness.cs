using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>
/// "Xác nhận 12 chậm do khách quan: …": the giver confirms that the delay is nobody's fault (NĐ 335 Đ14.2). It stays on record as late
/// and waived, and is no late mark any more. Never by the doer himself.
/// </summary>
public sealed record WaiveLateness(int Number, string? Reason, int? Version = null)
{
    public static readonly AssignmentState[] States =
        [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Completed];

    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, Version, (person, a) => act.MayDecide(person, a) && person.Id != a.AssigneeId, States);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!Standing.IsLate(assignment!, act.Now))
        {
            return new StepResult.WrongState(assignment!);
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        assignment!.LateWaivedAt = act.Now;
        var step = act.Record(assignment, EventKind.LateWaived, new EventPayload { Reason = Reason });
        if (assignment.State != AssignmentState.Completed)
        {
            await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        }

        await act.TellAsync(step, [assignment.AssigneeId, assignment.AccountableId], to => DeadlineNotices.LateWaived(assignment, Reason, act, to));
        return new StepResult.Done(assignment, step);
    }
}
