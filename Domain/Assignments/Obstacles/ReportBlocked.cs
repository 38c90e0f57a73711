using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>
/// "Vướng mắc": what is in the way; the assigner and the accountable head are told, and once whoever is named as able to remove it. Of
/// a restricted one nobody else hears.
/// </summary>
/// <param name="Percent">How far the work is, where that was said with it.</param>
public sealed record ReportBlocked(int Number, string? Reason, Guid? UnblockerId = null, int? Percent = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, act.MayDo, AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        if (Percent is not null)
        {
            await new ReportProgress(Number, Percent, null).RunAsync(act with { IsSilent = true });
        }

        assignment!.BlockedAt ??= act.Now;
        assignment.BlockedReason = Reason;
        var named = UnblockerId is { } id && id != assignment.AssigneeId && !assignment.IsRestricted ? UnblockerId : null;
        var isNew = named != assignment.UnblockerId;
        assignment.UnblockerId = named;
        var step = act.Record(assignment, EventKind.Blocked, new EventPayload { Reason = Reason, PersonId = named });
        await act.TellAsync(
            step,
            [assignment.AssignerId, assignment.AccountableId, .. named is { } one && isNew ? new[] { one } : []],
            to => to.Id == named ? ProgressNotices.BlockedOnYou(assignment, Reason, act, to) : ProgressNotices.Blocked(assignment, Reason, Percent, act, to));
        return new StepResult.Done(assignment, step);
    }
}

/// <summary>"Hết vướng": from whoever does it, decides on it or answers for it, and from the one named as able to remove it ("12 đã gỡ").</summary>
public sealed record ReportUnblocked(int Number, string? Words = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number,
            null,
            (person, a) => act.MayDo(person, a) || act.MayDecide(person, a) || act.MayUnblock(person, a) || Rights.Holds(act.Office.Roster, person, a.AccountableId, a),
            AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!assignment!.IsBlocked)
        {
            return new StepResult.WrongState(assignment);
        }

        var unblocker = assignment.UnblockerId;
        (assignment.BlockedAt, assignment.BlockedReason, assignment.UnblockerId) = (null, null, null);
        var step = act.Record(assignment, EventKind.Unblocked, new EventPayload { Words = Words });
        await act.TellAsync(
            step,
            [assignment.AssignerId, assignment.AccountableId, assignment.AssigneeId, .. unblocker is { } one ? new[] { one } : []],
            to => ProgressNotices.Unblocked(assignment, Words, act, to));
        return new StepResult.Done(assignment, step);
    }
}
