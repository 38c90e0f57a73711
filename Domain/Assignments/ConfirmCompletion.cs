using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments;

/// <summary>"Xác nhận hoàn thành": the submission now waiting is the one on time is judged by.</summary>
public sealed record ConfirmCompletion(int Number, int? Version = null, string? Words = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, Version, act.MayDecide, AssignmentState.Submitted);
        if (refusal is not null)
        {
            return refusal;
        }

        // Who directs does not confirm what he handed in himself; that is for the one who gave it.
        if (!Rights.Holds(act.Office.Roster, act.Actor, assignment!.AssignerId, assignment)
            && await act.Db.Submissions.AnyAsync(s => s.AssignmentId == assignment.Id && s.Outcome == SubmissionOutcome.Waiting && s.SubmittedById == act.Actor.Id))
        {
            return new StepResult.NotYours(assignment);
        }

        assignment.State = AssignmentState.Completed;
        assignment.CompletedAt = act.Now;
        assignment.Percent = 100;
        await Decision.OnWaitingAsync(act, assignment, SubmissionOutcome.Accepted, reason: null);
        var step = act.Record(assignment, EventKind.Confirmed, new EventPayload { Words = Words });
        await ReminderArming.SilenceAsync(act.Db, assignment);
        await act.TellAsync(step, await ConcernedAsync(act, assignment), to => AssignmentNotices.Confirmed(assignment, act, to));
        return new StepResult.Done(assignment, step);
    }

    private static async Task<IEnumerable<Guid>> ConcernedAsync(Act act, Assignment assignment) =>
        [assignment.AssigneeId, .. await act.Db.Participants.Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId).ToListAsync()];
}

/// <summary>"Đề nghị hoàn thiện", with a reason; the record calls it "trả lại". Another attempt follows.</summary>
public sealed record ReturnProduct(int Number, string? Reason, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, Version, act.MayDecide, AssignmentState.Submitted);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        assignment!.State = AssignmentState.InProgress;
        assignment.SubmittedAt = null;
        await Decision.OnWaitingAsync(act, assignment, SubmissionOutcome.Returned, Reason);
        var step = act.Record(assignment, EventKind.Returned, new EventPayload { Reason = Reason });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(step, [assignment.AssigneeId], to => AssignmentNotices.Returned(assignment, Reason, act, to));
        return new StepResult.Done(assignment, step);
    }
}

internal static class Decision
{
    public static async Task OnWaitingAsync(Act act, Assignment assignment, SubmissionOutcome outcome, string? reason)
    {
        var waiting = await act.Db.Submissions.SingleAsync(s => s.AssignmentId == assignment.Id && s.Outcome == SubmissionOutcome.Waiting);
        (waiting.Outcome, waiting.DecidedById, waiting.DecidedAt, waiting.Reason) = (outcome, act.Actor.Id, act.Now, reason);
    }
}
