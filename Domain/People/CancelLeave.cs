using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>
/// "Hủy nghỉ": of the person himself, or of whoever has the word on his leave. One not begun is dropped, a running one ends with
/// yesterday. Person, head and substitute are told.
/// </summary>
public sealed record CancelLeave(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var half = HalfDay.At(act.Now, act.Office.Calendar);
        var today = half.Date;
        if (await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId) is not { } leave || leave.Days.IsOverBy(half)
            || act.Office.Roster.Find(leave.PersonId) is not { } person)
        {
            return new LeaveResult.NothingToCancel();
        }

        if (!MayCancel(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        var days = leave.FromDate >= today ? leave.Days : leave.Days with { From = today, StartsAtNoon = false };
        if (leave.FromDate >= today)
        {
            act.Db.Leaves.Remove(leave);
        }
        else
        {
            (leave.ToDate, leave.EndsAtNoon) = (today.AddDays(-1), false);
            leave.TellBackAt = leave.TellBackAt is null ? null : act.Office.Calendar.NextSendingInstant(act.Now);
        }

        var head = person.MainPost is { } post ? act.Office.Roster.HeadAtOrAbove(post.UnitId, except: person.Id) : null;
        // The same leave may be called off in part, and then in whole.
        await LeaveParties.TellAsync(
            act, [person.Id, head?.Id, leave.SubstituteId], $"leave-cancelled:{leave.Id:N}:{act.Now.UtcTicks}", told => LeaveNotices.Cancelled(act, person, days, told));
        return new LeaveResult.Cancelled(days, person, head);
    }

    internal static bool MayCancel(Act act, Leave leave) => leave.PersonId == act.Actor.Id || ConfirmLeave.MayDecide(act, leave);
}
