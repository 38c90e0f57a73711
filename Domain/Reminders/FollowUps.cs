using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>What a <see cref="Follow"/> moves.</summary>
public enum FollowKind
{
    Commitment,
    CheckIn,

    /// <summary>Drafts that wait for their issuer.</summary>
    Drafts,

    /// <summary>A leave that has begun, whose substitute is told.</summary>
    Leave,
}

/// <summary>A row that is no assignment's, on its way to the next asking.</summary>
/// <param name="From">When it was due, as read.</param>
/// <param name="Next">Null: it is not asked about again.</param>
/// <param name="Asked">The figure that is asked for, where it is.</param>
public sealed record Follow(FollowKind Kind, Guid Id, DateTimeOffset From, DateTimeOffset? Next, DueCheckIn? Asked = null);

/// <summary>Moves them; the first asking for a period's figure plans the next period of the same year.</summary>
public static class FollowUps
{
    /// <returns>False when any had been answered or moved since it was read.</returns>
    public static async Task<bool> TryMoveAsync(
        ReformBotDbContext db, StoreProvider provider, IEnumerable<Follow> follows, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var follow in follows)
        {
            if (await MoveAsync(db, follow, cancellationToken) != 1)
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

    private static Task<int> MoveAsync(ReformBotDbContext db, Follow follow, CancellationToken cancellationToken) => follow.Kind switch
    {
        FollowKind.Commitment => db.Commitments.Where(c => c.Id == follow.Id && c.NextReminderAt == follow.From)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.NextReminderAt, follow.Next), cancellationToken),
        FollowKind.CheckIn => db.CheckIns.Where(c => c.Id == follow.Id && c.NextAskAt == follow.From)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.NextAskAt, follow.Next), cancellationToken),
        FollowKind.Drafts => db.DraftBatches.Where(b => b.Id == follow.Id && b.NextReminderAt == follow.From && b.State == DraftBatchState.Open)
            .ExecuteUpdateAsync(b => b.SetProperty(x => x.NextReminderAt, follow.Next), cancellationToken),
        FollowKind.Leave => db.Leaves.Where(l => l.Id == follow.Id && l.TellStandInAt == follow.From)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.TellStandInAt, follow.Next), cancellationToken),
        _ => throw new InvalidOperationException($"Nothing moves a {follow.Kind}."),
    };

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
                // Periods nobody was asked for catch up one a working day, never all at once.
                var tomorrow = DeadlineLadder.Morning(office.Calendar.NextWorkingDay(office.Calendar.DateOf(now)), office.Calendar);
                var next = CheckIn.For(asked.Commitment, line, period, office.Calendar);
                next.NextAskAt = next.NextAskAt < tomorrow ? tomorrow : next.NextAskAt;
                await provider.InsertOrIgnoreAsync(db, next, cancellationToken);
            }
        }
    }
}
