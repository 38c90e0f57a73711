using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Handover;

public enum Settlement
{
    /// <summary>Giao bên A: the one who bounced it earlier.</summary>
    First,

    /// <summary>Giao bên B.</summary>
    Second,

    /// <summary>Tách việc: each gets his part.</summary>
    Split,

    /// <summary>Họp: nothing is decided yet, those concerned are called together.</summary>
    Meet,
}

/// <summary>The common superior's word on what bounced twice.</summary>
/// <param name="MeetAt">When they meet, where it was said.</param>
/// <param name="NewDeadline">For a side that gets it anew when its deadline has passed.</param>
public sealed record SettleBounce(
    int Number, Settlement Decision, DateTimeOffset? MeetAt = null, int? Version = null, NewDeadline? NewDeadline = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, Version, (person, a) => Rights.CanSettle(act.Office.Roster, person, a), AssignmentState.Declined);
        if (refusal is not null)
        {
            return refusal;
        }

        var sides = await BouncedBy.SidesAsync(act.Db, assignment!);
        if (sides.Count == 0 || (sides.Count == 1 && Decision is Settlement.Second or Settlement.Split))
        {
            return new StepResult.WrongState(assignment!);
        }

        var changesHands = Decision == Settlement.Split
            || (Decision != Settlement.Meet && sides[Decision == Settlement.First ? 0 : 1].PersonId != assignment!.AssigneeId);
        if (changesHands && NewDeadline.RefusalOf(NewDeadline, assignment!, act) is { } undated)
        {
            return undated;
        }

        return Decision switch
        {
            Settlement.First => await GiveAsync(act, assignment!, sides, sides[0]),
            Settlement.Second => await GiveAsync(act, assignment!, sides, sides[1]),
            Settlement.Split => await SplitAsync(act, assignment!, sides),
            _ => await MeetAsync(act, assignment!, sides),
        };
    }

    private async Task<StepResult> GiveAsync(Act act, Assignment assignment, IReadOnlyList<BouncedBy> sides, BouncedBy chosen)
    {
        var concerned = Concerned(assignment, sides);
        var due = Waiting.EndIdle(assignment, act);
        Give(act, assignment, chosen);
        var step = act.Record(assignment, EventKind.Settled, new EventPayload { PersonId = assignment.AssigneeId, DueAt = due });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(step, [.. concerned, assignment.AccountableId], to => BounceNotices.Settled(assignment, act, to));
        return new StepResult.Done(assignment, step) { GivenBack = due, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }

    /// <summary>The one who has it now keeps his part under the number everybody knows; the other part gets its own.</summary>
    private async Task<StepResult> SplitAsync(Act act, Assignment assignment, IReadOnlyList<BouncedBy> sides)
    {
        var due = Waiting.EndIdle(assignment, act);
        if (NewDeadline.IsNeeded(assignment, act))
        {
            NewDeadline?.SetOn(assignment, act);
        }

        var other = await SplitOff.CreateAsync(act, assignment, sides[0]);
        assignment.Title = SplitOff.TitleOf(assignment.Title, act.Office.Roster, sides[1].UnitId);
        Give(act, assignment, sides[1]);
        var step = act.Record(assignment, EventKind.Split, new EventPayload { OtherNumber = other.Number });
        var otherStep = act.Record(other, EventKind.Issued, new EventPayload { OtherNumber = assignment.Number });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        ReminderArming.ArmNew(act.Db, other, act.Office.Calendar, act.Now);
        var first = Concerned(assignment, sides).Append(assignment.AccountableId).Where(id => id != other.AssigneeId).Distinct().ToList();
        await act.TellAsync(step, first, to => BounceNotices.Split(assignment, other, act, to));
        await act.TellAsync(
            otherStep, new[] { other.AssigneeId, other.AccountableId }.Except(first), to => BounceNotices.Split(other, assignment, act, to));
        return new StepResult.Done(assignment, step) { GivenBack = due, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }

    private async Task<StepResult> MeetAsync(Act act, Assignment assignment, IReadOnlyList<BouncedBy> sides)
    {
        var step = act.Record(assignment, EventKind.MeetingCalled, new EventPayload { DueAt = MeetAt });
        await act.TellAsync(step, Concerned(assignment, sides), to => BounceNotices.Meeting(assignment, MeetAt, act, to));
        return new StepResult.Done(assignment, step);
    }

    private void Give(Act act, Assignment assignment, BouncedBy side)
    {
        var roster = act.Office.Roster;
        if (side.PersonId == assignment.AssigneeId)
        {
            assignment.LeaveWithDoer(act);
            return;
        }

        if (NewDeadline.IsNeeded(assignment, act))
        {
            NewDeadline?.SetOn(assignment, act);
        }

        assignment.GiveTo(Receiver(roster, side) ?? roster.Find(assignment.AssigneeId)!, side.UnitId, act);
    }

    /// <summary>Himself; the head of his unit where he has left meanwhile.</summary>
    internal static RosterPerson? Receiver(Roster roster, BouncedBy side) =>
        roster.Find(side.PersonId) is { IsActive: true } person ? person : roster.HeadOf(side.UnitId);

    private static List<Guid> Concerned(Assignment assignment, IReadOnlyList<BouncedBy> sides) =>
        [.. sides.Select(s => s.PersonId), assignment.AssignerId];
}
