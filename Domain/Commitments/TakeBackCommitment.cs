using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.TakingBack;

namespace ReformBot.Domain.Commitments;

/// <summary>"Rút lại", after a commitment was confirmed: within fifteen minutes it waits to be confirmed again.</summary>
public sealed record TakeBackCommitment(Guid CommitmentId)
{
    /// <summary>The last one this person confirmed that can still be taken back.</summary>
    public static Task<Commitment?> LastOfAsync(Act act)
    {
        var (me, since) = (act.Actor.Id, act.Now - TakeBack.Term);
        return act.Db.Commitments.AsNoTracking().Where(c => c.ConfirmedById == me && c.ConfirmedAt >= since)
            .OrderByDescending(c => c.ConfirmedAt).FirstOrDefaultAsync();
    }

    /// <returns>Null where it is too late, or somebody else's.</returns>
    public async Task<Commitment?> RunAsync(Act act)
    {
        var since = act.Now - TakeBack.Term;
        if (await act.Db.Commitments.SingleOrDefaultAsync(c => c.Id == CommitmentId) is not { } commitment
            || commitment.ConfirmedById != act.Actor.Id || commitment.ConfirmedAt is null || commitment.ConfirmedAt < since)
        {
            return null;
        }

        (commitment.ConfirmedAt, commitment.ConfirmedById, commitment.ConfirmedOn) = (null, null, null);
        commitment.NextReminderAt = CommitmentReminders.AfterAsking(act.Now, act.Office.Calendar);
        // Planned with the confirmation, and with the next one again.
        act.Db.CheckIns.RemoveRange(await act.Db.CheckIns.Where(c => c.CommitmentId == commitment.Id && c.AskedAt == null && c.Answer == null).ToListAsync());
        return commitment;
    }
}
