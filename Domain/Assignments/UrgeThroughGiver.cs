using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

/// <summary>"Đôn đốc 87", of whoever leads over the unit and did not give it: who gave it is asked to see to it, and no step is between.</summary>
public static class UrgeThroughGiver
{
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(30);

    /// <returns>Who was asked, now or within half an hour before; null where the actor leads nobody there, or nobody is left to ask.</returns>
    public static async Task<(RosterPerson Giver, bool WasAsked)?> TryAsync(Act act, Assignment assignment)
    {
        var roster = act.Office.Roster;
        if (assignment.IsRestricted || !assignment.IsOpen || !Rights.Oversees(roster, act.Actor, assignment.UnitId, Rights.Superiors)
            || roster.InOfficeFor(assignment.AssignerId, except: assignment.AssigneeId) is not { } giver || giver.Id == act.Actor.Id || Rights.Outranks(roster, giver, act.Actor))
        {
            return null;
        }

        var (key, since) = ($"urged:{assignment.Id:N}:{act.Actor.Id:N}:", act.Now - JustNow);
        if (await act.Db.Outbox.AnyAsync(m => m.PersonId == giver.Id && m.DedupeKey.StartsWith(key) && m.CreatedAt > since))
        {
            return (giver, true);
        }

        await act.TellAsync(giver.Id, ProgressNotices.UrgedThrough(assignment, act, giver), $"{key}{act.Now.UtcTicks}");
        return (giver, false);
    }
}
