using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>
/// The one who gave it, the accountable head, or who settles a dispute gives it to another (điều chuyển). Work already begun, or
/// reported as not to be finished in time, stays in the first one's total and counts for the second as taken over: two ledger lines.
/// </summary>
/// <param name="NewDeadline">Needed where the old one has passed: nobody takes over what is late already.</param>
public sealed record HandOver(int Number, Guid ToPersonId, string? Reason, int? Version = null, NewDeadline? NewDeadline = null)
{
    internal static readonly AssignmentState[] States =
        [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Declined];

    private static readonly Texts Texts = new("AssignmentWording");

    public async Task<StepResult> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        var (assignment, refusal) = await act.ToStepAsync(Number, Version, (person, a) => MayHandOver(roster, person, a), States);
        if (refusal is not null)
        {
            return refusal;
        }

        if (ToPersonId == assignment!.AssigneeId)
        {
            return new StepResult.AlreadyTheDoer(assignment);
        }

        if (roster.Find(ToPersonId) is not { MainPost: not null } receiver
            || Rights.ToAssign(roster, act.InsteadOf?.Person ?? act.Actor, receiver) != AssignRight.Order)
        {
            return new StepResult.NotYours(assignment);
        }

        var reason = string.IsNullOrWhiteSpace(Reason) ? await ReasonOfAsync(act, assignment) : Reason;
        if (reason is null)
        {
            return new StepResult.ReasonNeeded(assignment);
        }

        if (NewDeadline.RefusalOf(NewDeadline, assignment, act) is { } undated)
        {
            return undated;
        }

        var former = assignment.AssigneeId;
        var step = await GiveAsync(act, assignment, receiver, reason, NewDeadline);
        await act.TellAsync(step, [receiver.Id], to => IssueNotices.HandedOverToYou(assignment, reason, act, to));
        await act.TellAsync(
            step,
            new[] { former, assignment.AssignerId, assignment.AccountableId }.Where(id => id != receiver.Id),
            to => IssueNotices.HandedOver(assignment, reason, act, to));
        return new StepResult.Done(assignment, step);
    }

    /// <summary>Once it bounced twice, only the common superior. What a leaver had, whoever leads the unit now may hand over.</summary>
    public static bool MayHandOver(Roster roster, RosterPerson person, Assignment a) => a.ArbiterId is not null
        ? Rights.Holds(roster, person, a.ArbiterId, a)
        : Rights.CanDecide(roster, person, a)
            || (person.Id != a.AssigneeId && Rights.Holds(roster, person, a.AccountableId, a))
            || (LeftWork.IsLeft(roster, a) && LeftWork.KeeperOf(roster, a)?.Id == person.Id);

    /// <summary>"đồng chí … đã rời đơn vị": reason enough, and said in the office's own language as all that is stored.</summary>
    internal static string LeftReason(RosterPerson leaver) => Texts.Say("vi", "Left.Reason", Speech.Person("vi", leaver));

    /// <summary>The handover itself, with both ledger lines where it was begun; nobody is told yet.</summary>
    internal static async Task<AssignmentEvent> GiveAsync(
        Act act, Assignment assignment, RosterPerson receiver, string reason, NewDeadline? newDeadline = null)
    {
        var unitId = receiver.MainPost!.UnitId;
        var (former, formerUnit, origin) = (assignment.AssigneeId, assignment.UnitId, assignment.Origin);
        DateTimeOffset? lateSince = Standing.IsLate(assignment, act.Now) ? assignment.DueAt : null;
        // What was late stays with who had it, begun or not.
        var wasBegun = assignment.TransferAskedAt is not null || assignment.State == AssignmentState.InProgress || lateSince is not null;
        await RequestExtension.CloseAsync(act, assignment);
        if (assignment.State == AssignmentState.Declined)
        {
            Waiting.EndIdle(assignment, act);
        }
        else
        {
            await Waiting.EndWorkingAsync(assignment, act, decided: true);
        }

        newDeadline?.SetOn(assignment, act);
        assignment.GiveTo(receiver, unitId, act);
        assignment.Origin = wasBegun ? Origin.TakenOver : origin;
        var step = act.Record(assignment, EventKind.HandedOver,
            new EventPayload { PersonId = receiver.Id, Reason = reason, DueAt = newDeadline is null ? null : assignment.DueAt });
        await WholeDeadline.KeepAsync(act, assignment);
        if (wasBegun)
        {
            Enter(act, step, former, formerUnit, LedgerKind.PassedOn, origin, lateSince);
            Enter(act, step, receiver.Id, unitId, LedgerKind.TakenOver, Origin.TakenOver, lateSince: null);
        }

        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        return step;
    }

    private static async Task<string?> ReasonOfAsync(Act act, Assignment assignment) =>
        await TransferProposal.ReasonOfAsync(act, assignment)
        ?? (act.Office.Roster.Find(assignment.AssigneeId) is { IsActive: false } leaver ? LeftReason(leaver) : await AwayReasonAsync(act, assignment));

    /// <summary>Away now, or on the day it is due, as was agreed to: reason enough, and no other is asked for.</summary>
    private static async Task<string?> AwayReasonAsync(Act act, Assignment assignment)
    {
        var today = act.Office.Calendar.DateOf(act.Now);
        var until = assignment.DeadlineOn is { } due && due > today ? due : today;
        var leave = await act.Db.Leaves.AsNoTracking()
            .Where(l => l.PersonId == assignment.AssigneeId && l.ConfirmedById != null
                && ((l.FromDate <= today && l.ToDate >= today) || (l.FromDate <= until && l.ToDate >= until)))
            .OrderBy(l => l.FromDate).FirstOrDefaultAsync();
        return leave is null ? null
            : Texts.Say("vi", "Away.Reason", Speech.Person("vi", act.Office.Roster, assignment.AssigneeId), LeaveNotices.DaysOf("vi", leave));
    }

    private static void Enter(
        Act act, AssignmentEvent step, Guid personId, Guid unitId, LedgerKind kind, Origin origin, DateTimeOffset? lateSince) =>
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
            LateSince = lateSince,
        });
}
