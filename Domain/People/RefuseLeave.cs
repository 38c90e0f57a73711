using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>
/// "Chưa đồng ý": the days are dropped; the person and the substitute proposed are told, and asked to talk it over. Of his own days,
/// entered by another, he only says that he is there.
/// </summary>
public sealed record RefuseLeave(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var leave = await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId);
        if (leave is null || leave.ConfirmedById is not null || !ConfirmLeave.MayDecide(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        act.Db.Leaves.Remove(leave);
        await LeaveParties.TellAsync(
            act,
            [leave.PersonId, leave.SubstituteId],
            $"leave-no:{leave.Id:N}",
            told => leave.PersonId == act.Actor.Id ? LeaveNotices.Cancelled(act, act.Actor, leave.Days, told) : LeaveNotices.Refused(leave, act, told));
        return new LeaveResult.Refused(leave);
    }
}
