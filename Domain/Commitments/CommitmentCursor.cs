using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Commitments;

/// <summary>Moves commitments, check-ins, waiting drafts and leaves that have begun to their next asking; the first asking of a period plans the next of the same year.</summary>
public static class CommitmentCursor
{
    /// <returns>False when any had been answered or moved since it was read.</returns>
    public static async Task<bool> TryMoveAsync(
        ReformBotDbContext db, StoreProvider provider, IEnumerable<Follow> follows, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var follow in follows)
        {
            var moved = await db.Commitments.Where(c => c.Id == follow.Id && c.NextReminderAt == follow.From)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.NextReminderAt, follow.Next), cancellationToken);
            moved += await db.CheckIns.Where(c => c.Id == follow.Id && c.NextAskAt == follow.From)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.NextAskAt, follow.Next), cancellationToken);
            moved += await db.DraftBatches.Where(b => b.Id == follow.Id && b.NextReminderAt == follow.From && b.State == DraftBatchState.Open)
                .ExecuteUpdateAsync(b => b.SetProperty(x => x.NextReminderAt, follow.Next), cancellationToken);
            moved += await db.Leaves.Where(l => l.Id == follow.Id && l.TellStandInAt == follow.From)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.TellStandInAt, follow.Next), cancellationToken);
            if (moved != 1)
            {
                return false;
            }

            if (follow.Asked is { } asked)
            {
                await AskedAsync(db, provider, asked, office, now, cancellationToken);
            }
        }

        return true;
    }

    private static async Task AskedAsync(
        ReformBotDbContext db, StoreProvider provider, DueCheckIn asked, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (asked.CheckIn.AskedAt is not null)
        {
            return;
        }

        var id = asked.CheckIn.Id;
        await db.CheckIns.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.AskedAt, now), cancellationToken);
        if (asked.Line is { } line)
        {
            var period = CheckInPeriod.After(asked.CheckIn.Period, line.CheckInSchedule);
            if (period.Last.Year <= asked.Commitment.YearOf(office.Calendar))
            {
                await provider.InsertOrIgnoreAsync(db, CheckIn.For(asked.Commitment, line, period, office.Calendar), cancellationToken);
            }
        }
    }
}
