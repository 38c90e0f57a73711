using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments;

/// <summary>"Thu hồi": by who gave it; a parent takes its open lines with it.</summary>
/// <param name="TakesBack">The giving itself is taken back ("rút lại"): that is no slip to be taken back in turn.</param>
/// <param name="WithWhole">A line that goes with the instruction to many it belongs to: who helps or reads hears once, of the whole.</param>
public sealed record WithdrawAssignment(int Number, string? Reason, int? Version = null, bool TakesBack = false, bool WithWhole = false)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number,
            Version,
            act.MayDecide,
            AssignmentState.AwaitingAcceptance,
            AssignmentState.InProgress,
            AssignmentState.Submitted,
            AssignmentState.Declined,
            AssignmentState.Parent);
        if (refusal is not null)
        {
            return refusal;
        }

        var lines = assignment!.State == AssignmentState.Parent
            ? await act.Db.Assignments.Where(a => a.ParentId == assignment.Id).ToListAsync()
            : [];
        foreach (var line in lines.Where(l => l.IsOpen))
        {
            await (this with { WithWhole = true }).WithdrawAsync(act, line);
        }

        return new StepResult.Done(assignment, await WithdrawAsync(act, assignment));
    }

    /// <summary>What came of a step goes with it when that is taken back, by whoever took it.</summary>
    internal static Task TakeBackAsync(Act act, Assignment assignment) =>
        new WithdrawAssignment(assignment.Number, Reason: null, TakesBack: true).WithdrawAsync(act, assignment);

    private async Task<AssignmentEvent> WithdrawAsync(Act act, Assignment assignment)
    {
        var isParent = assignment.State == AssignmentState.Parent;
        assignment.State = AssignmentState.Withdrawn;
        assignment.WaitingSince = null;
        await RequestExtension.CloseAsync(act, assignment);
        var step = act.Record(assignment, EventKind.Withdrawn, new EventPayload { Reason = Reason, TakesBack = TakesBack ? 1 : null });
        await ReminderArming.SilenceAsync(act.Db, assignment);
        // Of an instruction to many whoever drafted it hears once, of the whole.
        Guid?[] drafter = assignment.ParentId is null ? [assignment.DraftedById] : [];
        var helpers = WithWhole ? [] : await act.Db.Participants.Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId).ToListAsync();
        Guid[] doers = isParent ? [.. helpers] : [assignment.AssigneeId, .. helpers, .. await ToStandIn.WhoActedAsync(act, assignment)];
        Guid[] heads = isParent ? [] : [assignment.AccountableId];
        await act.TellAsync(
            step,
            [.. doers, .. heads, .. drafter.OfType<Guid>()],
            to => doers.Contains(to.Id)
                ? IssueNotices.Withdrawn(assignment, Reason, act, to)
                : IssueNotices.WithdrawnOfAnother(assignment, Reason, act, to));

        return step;
    }
}
