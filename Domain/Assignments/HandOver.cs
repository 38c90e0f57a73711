using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// The one who gave it, the accountable head, or who settles a dispute gives it to another (điều chuyển). Work already begun, or
/// reported as not to be finished in time, stays in the first one's total and counts for the second as taken over: two ledger lines.
/// </summary>
public sealed record HandOver(int Number, Guid ToPersonId, string? Reason, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        var (assignment, refusal) = await act.ToStepAsync(
            Number,
            Version,
            MayHandOver,
            AssignmentState.AwaitingAcceptance,
            AssignmentState.InProgress,
            AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        if (roster.Find(ToPersonId) is not { MainPost: { } post } receiver
            || Rights.ToAssign(roster, act.Actor, receiver) != AssignRight.Order
            || receiver.Id == assignment!.AssigneeId)
        {
            return new StepResult.NotYours(assignment!);
        }

        var reason = string.IsNullOrWhiteSpace(Reason) ? await TransferProposal.ReasonOfAsync(act, assignment) : Reason;
        if (reason is null)
        {
            return new StepResult.ReasonNeeded(assignment);
        }

        var (former, formerUnit, origin) = (assignment.AssigneeId, assignment.UnitId, assignment.Origin);
        var wasBegun = assignment.TransferAskedAt is not null || assignment.State == AssignmentState.InProgress;
        assignment.GiveTo(receiver, post.UnitId, act);
        await RequestExtension.CloseAsync(act, assignment);
        assignment.Origin = wasBegun ? Origin.TakenOver : origin;
        var step = act.Record(assignment, EventKind.HandedOver, new EventPayload { PersonId = receiver.Id, Reason = reason });
        if (wasBegun)
        {
            Enter(act, step, former, formerUnit, LedgerKind.PassedOn, origin);
            Enter(act, step, receiver.Id, post.UnitId, LedgerKind.TakenOver, Origin.TakenOver);
        }

        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(step, [receiver.Id], to => AssignmentNotices.HandedOverToYou(assignment, reason, act, to));
        await act.TellAsync(
            step,
            new[] { former, assignment.AssignerId, assignment.AccountableId }.Where(id => id != receiver.Id),
            to => AssignmentNotices.HandedOver(assignment, reason, act, to));
        return new StepResult.Done(assignment, step);
    }

    /// <summary>Once it bounced twice, only the common superior.</summary>
    public static bool MayHandOver(RosterPerson person, Assignment a) => a.ArbiterId is { } arbiter
        ? person.Id == arbiter
        : Rights.CanDecide(person, a) || (person.Id == a.AccountableId && person.Id != a.AssigneeId);

    private static void Enter(Act act, AssignmentEvent step, Guid personId, Guid unitId, LedgerKind kind, Origin origin) =>
        act.Db.LedgerLines.Add(new LedgerLine
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = step.AssignmentId,
            Step = step.Number,
            PersonId = personId,
            UnitId = unitId,
            Kind = kind,
            Origin = origin,
            At = act.Now,
        });
}
