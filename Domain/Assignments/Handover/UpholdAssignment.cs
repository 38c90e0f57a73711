using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>The assigner's answer to "đề nghị xem xét lại": it stays with the receiver, who goes on with it.</summary>
/// <param name="NewDeadline">By when, where he says so; otherwise the waiting is given back.</param>
public sealed record UpholdAssignment(int Number, string? Reason, int? Version = null, NewDeadline? NewDeadline = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, Version, (person, a) => Rights.CanSettle(act.Office.Roster, person, a), AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        if (NewDeadline is not null && NewDeadline.RefusalOf(NewDeadline, assignment!, act) is { } undated)
        {
            return undated;
        }

        var due = Waiting.EndIdle(assignment!, act);
        NewDeadline?.SetOn(assignment!, act);
        Reassigning.LeaveWithDoer(assignment!, act);
        var step = act.Record(assignment!, EventKind.DeclineRefused, new EventPayload { Reason = Reason, DueAt = NewDeadline is null ? due : assignment!.DueAt });
        await ReminderArming.ArmAsync(act.Db, assignment!, act.Office.Calendar, act.Now);
        await act.TellAsync(step, [assignment!.AssigneeId], to => AnswerNotices.Upheld(assignment, Reason, NewDeadline is null ? due : null, act, to));
        return new StepResult.Done(assignment, step) { GivenBack = NewDeadline is null ? due : null, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }
}
