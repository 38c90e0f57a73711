using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Commitments;

/// <summary>"Rút lại", after a figure was reported: within fifteen minutes the one before it stands again, or it is asked for once more.</summary>
public sealed record TakeBackFigure(Guid CheckInId)
{
    /// <summary>The last figure this person reported that can still be taken back.</summary>
    public static Task<CheckIn?> LastOfAsync(Act act)
    {
        var (me, since) = (act.Actor.Id, act.Now - TakeBack.Term);
        return act.Db.CheckIns.AsNoTracking().Where(c => c.AnsweredById == me && c.AnsweredAt >= since && c.Answer != null)
            .OrderByDescending(c => c.AnsweredAt).FirstOrDefaultAsync();
    }

    /// <returns>The figure that no longer stands and the row as it is now; null where there is none any more.</returns>
    public async Task<(string Taken, CheckIn CheckIn)?> RunAsync(Act act)
    {
        var since = act.Now - TakeBack.Term;
        if (await act.Db.CheckIns.SingleOrDefaultAsync(c => c.Id == CheckInId) is not { Answer: { } taken } checkIn
            || checkIn.AnsweredById != act.Actor.Id || checkIn.AnsweredAt < since)
        {
            return null;
        }

        var before = checkIn.ReplacedAnswer;
        (checkIn.Answer, checkIn.Value) = (before, before is null ? null : ReportedFigure.Read(before));
        (checkIn.AnsweredAt, checkIn.AnsweredById) = (before is null ? null : checkIn.ReplacedAt, before is null ? null : checkIn.ReplacedById);
        (checkIn.ReplacedAnswer, checkIn.ReplacedAt, checkIn.ReplacedById) = (null, null, null);
        if (before is null)
        {
            var calendar = act.Office.Calendar;
            checkIn.NextAskAt = DeadlineLadder.Morning(calendar.NextWorkingDay(calendar.DateOf(act.Now)), calendar);
        }

        var unitId = await act.Db.Commitments.Where(m => m.Id == checkIn.CommitmentId).Select(m => m.UnitId).SingleAsync();
        if (act.Office.Roster.HeadOf(unitId) is { } head && head.Id != act.Actor.Id)
        {
            await act.TellAsync(
                head.Id,
                CommitmentWording.FigureTakenBack(head, checkIn, taken, act.Office.Roster.FindUnit(unitId)?.Name, act.Actor),
                $"check-in-back:{checkIn.Id:N}:{act.Now.UtcTicks}");
        }

        return (taken, checkIn);
    }
}
