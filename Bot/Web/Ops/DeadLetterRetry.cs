using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.Ops;

internal enum RetryResult
{
    /// <summary>Owed again.</summary>
    Owed,

    /// <summary>Somebody was quicker, or it never was dead.</summary>
    NotDead,

    /// <summary>The person still has no account that could be reached.</summary>
    NobodyThere,

    /// <summary>The words of the delivery are past their 30 days.</summary>
    TooOld,
}

/// <summary>An operator's second chance for what was put aside: sent, or read, as if for the first time.</summary>
internal sealed class DeadLetterRetry(Mailbox mailbox, TimeProvider system, OfficeClock clock)
{
    /// <summary>What died for want of an account goes to the account the person has by now; what may have arrived says so.</summary>
    public async Task<RetryResult> MessageAsync(ReformBotDbContext db, Guid id)
    {
        var row = await OpsFigures.Dead(db).SingleOrDefaultAsync(m => m.Id == id);
        if (row is null)
        {
            return RetryResult.NotDead;
        }

        if (row.DeadReason is DeadReason.NoChannel or DeadReason.Unreachable)
        {
            return await ElsewhereAsync(db, row);
        }

        row.IsRepeat |= row.DeadReason == DeadReason.Unknown;
        (row.NextAttemptAt, row.DeadReason, row.Attempts) = (system.GetUtcNow(), null, 0);
        (row.AttemptStartedAt, row.LeaseId) = (null, null);
        return RetryResult.Owed;
    }

    public async Task<RetryResult> DeliveryAsync(ReformBotDbContext db, Guid id)
    {
        if (await db.Inbox.SingleOrDefaultAsync(m => m.Id == id && m.State == InboxState.Dead) is not { } row)
        {
            return RetryResult.NotDead;
        }

        if (row.Body is null)
        {
            return RetryResult.TooOld;
        }

        (row.State, row.NextAttemptAt) = (InboxState.Failed, clock.GetUtcNow());
        return RetryResult.Owed;
    }

    private async Task<RetryResult> ElsewhereAsync(ReformBotDbContext db, OutboxMessage row)
    {
        var account = row.PersonId is not { } person || row.Message is null
            ? null
            : await db.ChannelAccounts.AsNoTracking().Where(a => a.PersonId == person && a.IsReachable)
                .OrderByDescending(a => a.LastHeardAt).FirstOrDefaultAsync();
        if (account is null)
        {
            return RetryResult.NobodyThere;
        }

        await mailbox.ForwardAsync(db, row, account);
        return RetryResult.Owed;
    }
}
