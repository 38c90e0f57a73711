using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>
/// "Em không làm thay được": of one proposed to stand in. Where the leave is not agreed to yet nobody is proposed any more; what a head has agreed
/// to holds until he changes it. Both the one on leave and who has the word on it are told, once; why is neither asked nor kept.
/// </summary>
public sealed record DeclineStandIn(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var leave = await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId);
        if (leave is null || leave.SubstituteId != act.Actor.Id || act.Office.Roster.Find(leave.PersonId) is not { } person)
        {
            return new LeaveResult.NotYours();
        }

        var decider = ConfirmLeave.DeciderOf(act.Office.Roster, person);
        if (leave.ConfirmedById is null)
        {
            leave.SubstituteId = null;
        }

        var key = $"leave-declined:{leave.Id:N}:{act.Actor.Id:N}";
        if (await act.Db.Outbox.AnyAsync(m => m.DedupeKey.StartsWith(key)))
        {
            return new LeaveResult.StandInDeclined(leave, person, decider) { IsAgain = true };
        }

        await LeaveParties.TellAsync(act, [person.Id, decider.Id], key, told => LeaveNotices.StandInDeclined(leave, act, told));
        return new LeaveResult.StandInDeclined(leave, person, decider);
    }

    /// <summary>What the actor was named for and that is not over, the nearest first.</summary>
    public static async Task<IReadOnlyList<Leave>> NamedAsync(Act act)
    {
        var half = HalfDay.At(act.Now, act.Office.Calendar);
        var me = act.Actor.Id;
        var open = await act.Db.Leaves.AsNoTracking().Where(l => l.SubstituteId == me && l.ToDate >= half.Date).OrderBy(l => l.FromDate).ThenBy(l => l.StartsAtNoon).ToListAsync();
        return open.FindAll(l => !l.Days.IsOverBy(half));
    }
}
