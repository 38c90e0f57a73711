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
        var today = act.Office.Calendar.DateOf(act.Now);
        if (await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId && l.ToDate >= today) is not { } leave
            || act.Office.Roster.Find(leave.PersonId) is not { } person)
        {
            return new LeaveResult.NothingToCancel();
        }

        if (!MayCancel(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        var (from, to) = (leave.FromDate > today ? leave.FromDate : today, leave.ToDate);
        if (leave.FromDate >= today)
        {
            act.Db.Leaves.Remove(leave);
        }
        else
        {
            leave.ToDate = today.AddDays(-1);
            leave.TellBackAt = leave.TellBackAt is null ? null : act.Office.Calendar.NextSendingInstant(act.Now);
        }

        var head = person.MainPost is { } post ? act.Office.Roster.HeadAtOrAbove(post.UnitId, except: person.Id) : null;
        foreach (var told in new[] { person.Id, head?.Id, leave.SubstituteId }.OfType<Guid>().Distinct().Where(id => id != act.Actor.Id))
        {
            if (act.Office.Roster.Find(told) is { IsActive: true } reader)
            {
                await act.TellAsync(told, LeaveNotices.Cancelled(act, person, from, to, reader), $"leave-cancelled:{leave.Id:N}:{told:N}:{act.Now.UtcTicks}");
            }
        }

        return new LeaveResult.Cancelled(from, to, person, head);
    }

    internal static bool MayCancel(Act act, Leave leave) => leave.PersonId == act.Actor.Id || ConfirmLeave.MayDecide(act, leave);
}
