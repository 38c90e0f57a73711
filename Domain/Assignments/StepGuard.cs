using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

/// <summary>Whether a step may be taken on an assignment now, and in whose right.</summary>
public static class StepGuard
{
    /// <summary>The ladder every step climbs: exists and visible, the actor's to do, the button is today's, the state allows it.</summary>
    public static async Task<(Assignment? Assignment, StepResult? Refusal)> ToStepAsync(
        this Act act,
        int number,
        int? version,
        Func<RosterPerson, Assignment, bool> may,
        params AssignmentState[] states)
    {
        if ((await act.FindAsync(number) ?? await act.FindUnblockableAsync(number)) is not { } assignment)
        {
            return (null, new StepResult.NotFound(number));
        }

        if (act.InRightOf(assignment, may) is not { } right)
        {
            return (assignment, new StepResult.NotYours(assignment));
        }

        act.InsteadOf = right.Id == act.Actor.Id ? null : (assignment.Id, right);

        if (!states.Contains(assignment.State))
        {
            return (assignment, new StepResult.WrongState(assignment));
        }

        return version is { } seen && seen != assignment.EventCount && await HasMovedAsync(act, assignment, seen)
            ? (assignment, new StepResult.Stale(assignment))
            : (assignment, null);
    }

    /// <summary>What the program set anew by the calendar makes nobody's card old: what it asks for stands.</summary>
    private static async Task<bool> HasMovedAsync(Act act, Assignment assignment, int seen) =>
        seen > assignment.EventCount || await act.Db.AssignmentEvents.AnyAsync(
            e => e.AssignmentId == assignment.Id && e.Number > seen && e.Kind != EventKind.CalendarChanged);

    public static bool MayDecide(this Act act, RosterPerson person, Assignment assignment) =>
        Rights.CanDecide(act.Office.Roster, person, assignment);

    public static bool MayUnblock(this Act act, RosterPerson person, Assignment assignment) =>
        Rights.CanUnblock(act.Office.Roster, person, assignment);

    public static bool MayDo(this Act act, RosterPerson person, Assignment assignment) =>
        Rights.CanDo(act.Office.Roster, person, assignment);
}
