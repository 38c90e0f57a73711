using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// "Rút lại": a slip of the thumb can be taken back for fifteen minutes, as long as nothing followed it. Both steps stay in the
/// history, and whoever was told is told the final state.
/// </summary>
/// <param name="Number">Null means the actor's latest step.</param>
public sealed record TakeBack(int? Number)
{
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(15);

    private static readonly EventKind[] Slips =
    [
        EventKind.Accepted, EventKind.Declined, EventKind.Progressed, EventKind.Blocked, EventKind.Unblocked, EventKind.Submitted,
        EventKind.Confirmed, EventKind.Returned, EventKind.DeclineRefused, EventKind.HandedOver, EventKind.Settled,
        EventKind.TransferAsked, EventKind.TransferRefused, EventKind.Answered,
    ];

    public async Task<TakeBackResult> RunAsync(Act act)
    {
        if (await LastStepAsync(act) is not { } step)
        {
            return new TakeBackResult.Nothing();
        }

        var assignment = await act.Db.Assignments.SingleAsync(a => a.Id == step.AssignmentId);
        if (step.Kind != EventKind.Issued && !Slips.Contains(step.Kind))
        {
            return new TakeBackResult.NoSlip(assignment, step.Kind);
        }

        if (step.Number != assignment.EventCount)
        {
            return new TakeBackResult.TooLate(assignment);
        }

        if (step.Kind == EventKind.Issued)
        {
            var withdrawn = await new WithdrawAssignment(assignment.Number, Reason: null).RunAsync(act);
            return withdrawn is StepResult.Done ? new TakeBackResult.Taken(assignment, step.Kind) : new TakeBackResult.TooLate(assignment);
        }

        var before = await act.Db.AssignmentEvents.AsNoTracking()
            .SingleAsync(e => e.AssignmentId == assignment.Id && e.Number == step.Number - 1);
        var told = new List<Guid> { assignment.AssignerId, assignment.AssigneeId };
        MessageJson.Read<EventPayload>(before.Payload!).After!.RestoreTo(assignment);
        told.AddRange([assignment.AssigneeId, .. assignment.ArbiterId is { } arbiter ? new[] { arbiter } : []]);
        await UndecideAsync(act, assignment, step);
        await RequestExtension.ReopenAsync(act, assignment, step.At);
        var back = act.Record(assignment, EventKind.TakenBack, new EventPayload { TakesBack = step.Number });
        await RearmAsync(act, assignment);
        await act.TellAsync(
            back, told, to => AssignmentNotices.TakenBack(assignment, step.Kind, act, to));
        return new TakeBackResult.Taken(assignment, step.Kind);
    }

    private async Task<AssignmentEvent?> LastStepAsync(Act act)
    {
        var since = act.Now - Term;
        var mine = act.Db.AssignmentEvents.AsNoTracking().Where(e => e.PersonId == act.Actor.Id && e.At >= since && e.Kind != EventKind.TakenBack);
        if (Number is { } number)
        {
            mine = mine.Where(e => act.Db.Assignments.Any(a => a.Id == e.AssignmentId && a.Number == number));
        }

        // Several steps of one "đồng ý cả 2" share the instant: the one that can be taken back is meant.
        return await mine.OrderByDescending(e => e.At).ThenByDescending(e => Slips.Contains(e.Kind)).ThenByDescending(e => e.Number).FirstOrDefaultAsync();
    }

    private static async Task UndecideAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        var kind = step.Kind;
        if (kind == EventKind.HandedOver)
        {
            act.Db.LedgerLines.RemoveRange(
                await act.Db.LedgerLines.Where(l => l.AssignmentId == assignment.Id && l.Step == step.Number).ToListAsync());
            return;
        }

        var last = await act.Db.Submissions.Where(s => s.AssignmentId == assignment.Id)
            .OrderByDescending(s => s.Attempt).ThenByDescending(s => s.Revision).FirstOrDefaultAsync();
        if (last is null)
        {
            return;
        }

        if (kind == EventKind.Submitted)
        {
            last.Outcome = SubmissionOutcome.TakenBack;
        }
        else if (kind is EventKind.Confirmed or EventKind.Returned)
        {
            (last.Outcome, last.DecidedAt, last.DecidedById, last.Reason) = (SubmissionOutcome.Waiting, null, null, null);
        }
    }

    private static Task RearmAsync(Act act, Assignment assignment) =>
        assignment.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress or AssignmentState.Submitted
            ? ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now)
            : ReminderArming.SilenceAsync(act.Db, assignment);
}

public abstract record TakeBackResult
{
    private TakeBackResult()
    {
    }

    public sealed record Taken(Assignment Assignment, EventKind Step) : TakeBackResult;

    /// <summary>Something followed it.</summary>
    public sealed record TooLate(Assignment Assignment) : TakeBackResult;

    /// <summary>Not the kind of step that can be taken back: a new deadline, a withdrawal.</summary>
    public sealed record NoSlip(Assignment Assignment, EventKind Step) : TakeBackResult;

    /// <summary>The actor did nothing in the last fifteen minutes.</summary>
    public sealed record Nothing : TakeBackResult;
}
