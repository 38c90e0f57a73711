using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

/// <summary>"Đôn đốc 87", of whoever leads over the unit and did not give it: who gave it is asked to see to it, and no step is between.</summary>
public static class UrgeThroughGiver
{
    /// <returns>Who was asked; null where the actor leads nobody there, or nobody is left to ask.</returns>
    public static async Task<RosterPerson?> TryAsync(Act act, Assignment assignment)
    {
        var roster = act.Office.Roster;
        if (assignment.IsRestricted || !assignment.IsOpen || !Rights.Oversees(roster, act.Actor, assignment.UnitId, Rights.Superiors)
            || roster.InOfficeFor(assignment.AssignerId, except: assignment.AssigneeId) is not { } giver || giver.Id == act.Actor.Id || Rights.Outranks(roster, giver, act.Actor))
        {
            return null;
        }

        await act.TellAsync(giver.Id, ProgressNotices.UrgedThrough(assignment, act, giver), $"urged:{assignment.Id:N}:{act.Actor.Id:N}:{act.Now.UtcTicks}");
        return giver;
    }
}
