using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Submissions;

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
        await act.TellAsync(step, await ConcernedAsync(act, assignment), to => ProductNotices.Confirmed(assignment, act, to));
        return new StepResult.Done(assignment, step);
    }

    private static async Task<IEnumerable<Guid>> ConcernedAsync(Act act, Assignment assignment) =>
        [assignment.AssigneeId, .. assignment.HeadTold(), .. await act.Db.Participants.Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId).ToListAsync()];
}

/// <summary>
/// "Đề nghị hoàn thiện", with a reason; the record calls it "trả lại". Another attempt follows. The working time it waited is given
/// back by a later deadline.
/// </summary>
/// <param name="IsSmall">"Sửa nhỏ": on time stays judged by what was handed in now.</param>
public sealed record ReturnProduct(int Number, string? Reason, int? Version = null, bool IsSmall = false)
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

        var first = assignment!.SubmittedAt;
        var due = await HandedInAsync(act, assignment) is { } since ? WaitedTime.GiveBack(assignment, since, act) : null;
        assignment.State = AssignmentState.InProgress;
        assignment.SubmittedAt = null;
        await Decision.OnWaitingAsync(act, assignment, IsSmall ? SubmissionOutcome.ReturnedSmall : SubmissionOutcome.Returned, Reason);
        var step = act.Record(assignment, EventKind.Returned, new EventPayload { Reason = Reason, DueAt = due, IsSmall = IsSmall ? true : null });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(
            step, [assignment.AssigneeId], to => ProductNotices.Returned(assignment, Reason, due, IsSmall ? first : null, act, to));
        return new StepResult.Done(assignment, step) { GivenBack = due, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }

    /// <summary>When this attempt came in, whatever instant it is judged by.</summary>
    private static Task<DateTimeOffset?> HandedInAsync(Act act, Assignment assignment) => act.Db.AssignmentEvents
        .Where(e => e.AssignmentId == assignment.Id && e.Kind == EventKind.Submitted).MaxAsync(e => (DateTimeOffset?)e.At);
}

internal static class Decision
{
    public static async Task OnWaitingAsync(Act act, Assignment assignment, SubmissionOutcome outcome, string? reason)
    {
        var waiting = await act.Db.Submissions.SingleAsync(s => s.AssignmentId == assignment.Id && s.Outcome == SubmissionOutcome.Waiting);
        (waiting.Outcome, waiting.DecidedById, waiting.DecidedAt, waiting.Reason) = (outcome, act.Actor.Id, act.Now, reason);
    }
}
