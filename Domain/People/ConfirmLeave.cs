using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>The word on a leave; the person and the substitute are told.</summary>
public sealed record ConfirmLeave(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var leave = await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId);
        if (leave is null || !MayDecide(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        if (leave.ConfirmedById is not null)
        {
            return new LeaveResult.Confirmed(leave);
        }

        leave.ConfirmedById = act.Actor.Id;
        leave.TellBackAt = ReturnedLeaves.DueAt(leave, act.Office.Calendar);
        leave.TellStandInAt = StandInBriefing.DueAt(leave, act.Office.Calendar, act.Now);
        await LeaveParties.TellAsync(act, [leave.PersonId, leave.SubstituteId], $"leave-ok:{leave.Id:N}", told => LeaveNotices.Confirmed(leave, act, told));
        return new LeaveResult.Confirmed(leave);
    }

    internal static bool MayDecide(Act act, Leave leave) => MayDecide(act.Office.Roster, act.Actor, leave);

    /// <summary>
    /// Who is asked: the head of the unit, of the unit above for the head himself. Nobody stands above the leadership: its leave is for
    /// the person himself to say yes to, whoever enters it.
    /// </summary>
    public static RosterPerson DeciderOf(Roster roster, RosterPerson leaver) =>
        leaver.MainPost is { } post && roster.HeadAtOrAbove(post.UnitId, except: leaver.Id) is { } head ? head : leaver;

    /// <summary>Whoever leads over the person's main post; a deputy not over his own head, and nobody else over whom nobody stands above.</summary>
    internal static bool MayDecide(Roster roster, RosterPerson person, Leave leave) =>
        roster.Find(leave.PersonId) is { MainPost: { } post } leaver
        && (DeciderOf(roster, leaver).Id == leaver.Id
            ? person.Id == leaver.Id
            : person.Id != leaver.Id && Rights.Oversees(roster, person, post.UnitId, Rights.Superiors) && !Rights.Outranks(roster, leaver, person));
}
