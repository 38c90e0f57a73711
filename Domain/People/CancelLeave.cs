using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>
/// "Hủy nghỉ", "thứ 5 em đi làm lại": of the person himself, of whoever has the word on his leave, or of who entered it until that word is said. What is left of it from now on, or
/// from that half-day on, is worked after all; one of which nothing is left is dropped, and what was done in his place this half-day is
/// told at once. Person, head and substitute are told.
/// </summary>
/// <param name="BackOn">The first half-day worked again; null, or past: this one.</param>
public sealed record CancelLeave(Guid LeaveId, HalfDay? BackOn = null)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var now = HalfDay.At(act.Now, act.Office.Calendar);
        var half = BackOn is { } back && back.IsAfter(now) ? back : now;
        if (await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId) is not { } leave || leave.Days.IsOverBy(half)
            || act.Office.Roster.Find(leave.PersonId) is not { } person)
        {
            return new LeaveResult.NothingToCancel();
        }

        if (!MayCancel(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        var (days, isWhole) = (leave.Days.FromOn(half), leave.Days.FromOn(half) == leave.Days);
        if (isWhole)
        {
            await TellDoneAsync(act, leave, person);
            act.Db.Leaves.Remove(leave);
        }
        else
        {
            (leave.ToDate, leave.EndsAtNoon) = half.IsAfternoon ? (half.Date, true) : (LastBefore(act, leave, half), false);
            leave.TellBackAt = leave.TellBackAt is null ? null
                : half == now ? act.Office.Calendar.NextSendingInstant(act.Now)
                : ReturnedLeaves.DueAt(leave, act.Office.Calendar);
        }

        var head = person.MainPost is { } post ? act.Office.Roster.HeadAtOrAbove(post.UnitId, except: person.Id) : null;
        // The same leave may be called off in part, and then in whole.
        await LeaveParties.TellAsync(
            act, [person.Id, head?.Id, leave.SubstituteId], $"leave-cancelled:{leave.Id:N}:{act.Now.UtcTicks}", told => LeaveNotices.Cancelled(act, person, days, told));
        return new LeaveResult.Cancelled(days, person, head) { Left = isWhole ? null : leave.Days };
    }

    // What is left ends on a working day: nobody is on leave on a Sunday.
    private static DateOnly LastBefore(Act act, Leave leave, HalfDay back) =>
        act.Office.Calendar.PreviousWorkingDay(back.Date) is var last && last < leave.FromDate ? back.Date.AddDays(-1) : last;

    private static async Task TellDoneAsync(Act act, Leave leave, RosterPerson person)
    {
        if (leave.TellBackAt is null)
        {
            return;
        }

        var done = await DoneInstead.ReadAsync(act.Db, person.Id, [leave.SubstituteId!.Value], leave.Days.BeginAt(act.Office.Calendar), CancellationToken.None);
        if (done.Count > 0)
        {
            await act.TellAsync(person.Id, ReturnNotices.Of(person, [leave], done, act.Office), $"back:{leave.Id:N}:{leave.ToDate:yyyyMMdd}");
        }
    }

    internal static bool MayCancel(Act act, Leave leave) =>
        leave.PersonId == act.Actor.Id || (leave.EnteredById == act.Actor.Id && leave.ConfirmedById is null) || ConfirmLeave.MayDecide(act, leave);
}
