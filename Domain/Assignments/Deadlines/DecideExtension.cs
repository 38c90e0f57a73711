using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>The assigner's decision. Another date than asked for is a decision and takes effect; a refusal needs a reason.</summary>
/// <param name="DeadlineOn">Null approves the date asked for.</param>
public sealed record ApproveExtension(int Number, DateOnly? DeadlineOn = null, TimeOnly? Time = null, int? Version = null)
{
    /// <summary>What it is given on, as typed.</summary>
    public string? Condition { get; init; }

    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, request, refusal) = await OpenRequest.ToDecideAsync(act, Number, Version);
        if (refusal is not null)
        {
            return refusal;
        }

        var calendar = act.Office.Calendar;
        var on = DeadlineOn ?? request!.DeadlineOn;
        var dueAt = DeadlineOn is null ? request!.DueAt : calendar.DueAt(on, Time);
        if (dueAt <= assignment!.DueAt)
        {
            return new StepResult.DateNotLater(assignment);
        }

        // Asked for in time, and now past: it can be given no more.
        if (dueAt <= act.Now)
        {
            return new StepResult.DatePast(assignment);
        }

        var before = assignment.DueAt;
        request!.State = DeadlineOn is null || dueAt == request.DueAt ? ExtensionState.Approved : ExtensionState.ApprovedOtherDate;
        (request.DecidedById, request.DecidedAt, request.DecidedDeadlineOn) = (act.Actor.Id, act.Now, on);
        (assignment.DeadlineOn, assignment.DueAt, assignment.LateWaivedAt) = (on, dueAt, null);
        await AcceptanceTerm.KeepAsync(act, assignment);
        assignment.Extensions++;
        (assignment.TransferAskedAt, assignment.WaitingSince) = (null, null);
        var step = act.Record(assignment, EventKind.ExtensionApproved, new EventPayload { DueAt = dueAt, Words = Condition });
        await ReminderArming.ArmTimeDecidedAsync(act.Db, assignment, calendar, act.Now);
        await act.TellAsync(
            step, [assignment.AssigneeId, request.RequestedById], to => DeadlineNotices.ExtensionApproved(assignment, Condition, act, to));
        return new StepResult.Done(assignment, step) { PassedDue = before < act.Now ? before : null, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }
}

public sealed record RefuseExtension(int Number, string? Reason, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, request, refusal) = await OpenRequest.ToDecideAsync(act, Number, Version);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        (request!.State, request.DecidedById, request.DecidedAt, request.RefusalReason) =
            (ExtensionState.Refused, act.Actor.Id, act.Now, Reason);
        var due = await Waiting.EndWorkingAsync(assignment!, act);
        var step = act.Record(assignment!, EventKind.ExtensionRefused, new EventPayload { Reason = Reason, DueAt = due });
        await ReminderArming.ArmTimeDecidedAsync(act.Db, assignment!, act.Office.Calendar, act.Now);
        await act.TellAsync(
            step, [assignment!.AssigneeId, request.RequestedById], to => DeadlineNotices.ExtensionRefused(assignment, Reason, due, act, to));
        return new StepResult.Done(assignment, step) { GivenBack = due, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }
}

/// <summary>What either decision asks first: the right to it, and that there is something to decide, asked by somebody else.</summary>
internal static class OpenRequest
{
    public static async Task<(Assignment? Assignment, ExtensionRequest? Request, StepResult? Refusal)> ToDecideAsync(Act act, int number, int? version)
    {
        var (assignment, refusal) = await act.ToStepAsync(number, version, act.MayDecide, AssignmentStates.Running);
        if (refusal is not null)
        {
            return (assignment, null, refusal);
        }

        return await RequestExtension.Open(act, assignment!).SingleOrDefaultAsync() is not { } request
            ? (assignment, null, new StepResult.WrongState(assignment!))
            : (assignment, request, request.RequestedById == act.Actor.Id ? new StepResult.NotYours(assignment!) : null);
    }
}
