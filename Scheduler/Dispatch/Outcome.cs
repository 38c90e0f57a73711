using ReformBot.Connectors;
using ReformBot.Domain.Outbox;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>What becomes of a message after a try: the only place that decides it. Pure, but for the row it writes on.</summary>
internal static class Outcome
{
    public static void Begin(OutboxMessage row, Guid lease, DateTimeOffset now, TimeSpan leaseTime)
    {
        row.LeaseId = lease;
        row.Attempts++;
        row.AttemptStartedAt = now;
        row.NextAttemptAt = now + leaseTime;
    }

    public static void Record(OutboxMessage row, SendResult result, DateTimeOffset now)
    {
        row.LeaseId = null;
        switch (result)
        {
            case SendResult.Sent sent:
                row.NextAttemptAt = null;
                row.SentAt = now;
                row.ProviderMessageId = string.IsNullOrEmpty(sent.ProviderMessageId) ? row.ProviderMessageId : sent.ProviderMessageId;
                break;
            case SendResult.PartSent part:
                // What follows is a sending of its own: it has its own tries and is not the one that was in doubt.
                (row.PartsSent, row.Attempts, row.IsRepeat, row.NextAttemptAt) = (part.PartsSent, 0, false, now);
                row.ProviderMessageId = string.IsNullOrEmpty(part.ProviderMessageId) ? row.ProviderMessageId : part.ProviderMessageId;
                break;
            case SendResult.Retry retry:
                TryAgain(row, retry.Reason, now, retry.After);
                break;
            case SendResult.Unknown unknown:
                Doubt(row, unknown.Reason, now);
                break;
            case SendResult.Rejected rejected:
                Bury(row, DeadReason.Rejected, rejected.Reason);
                break;
            case SendResult.Unreachable unreachable:
                Bury(row, DeadReason.Unreachable, unreachable.Reason);
                break;
            case SendResult.NotThisWay other:
                Bury(row, DeadReason.NotThisWay, other.Reason);
                break;
            default:
                throw new InvalidOperationException($"Unknown result {result.GetType().Name}.");
        }
    }

    /// <summary>A try that began and was never recorded: whoever made it is gone.</summary>
    public static void RecordLost(OutboxMessage row, DateTimeOffset now)
    {
        Record(row, new SendResult.Unknown("the node that was sending it stopped"), now);
        if (row.NextAttemptAt is not null)
        {
            // It has waited a whole lease already.
            row.NextAttemptAt = now;
        }
    }

    public static void Bury(OutboxMessage row, DeadReason reason, string? error)
    {
        row.LeaseId = null;
        row.NextAttemptAt = null;
        row.DeadReason = reason;
        row.LastError = error;
    }

    /// <summary>Repeated once, and says so. Replacing or removing a message twice does no harm, so that is simply tried again.</summary>
    private static void Doubt(OutboxMessage row, string error, DateTimeOffset now)
    {
        if (row.Kind == OutboxKind.Send)
        {
            if (row.IsRepeat)
            {
                Bury(row, DeadReason.Unknown, error);
                return;
            }

            row.IsRepeat = true;
        }

        TryAgain(row, error, now, after: null);
    }

    private static void TryAgain(OutboxMessage row, string error, DateTimeOffset now, TimeSpan? after)
    {
        if (RetryDelays.After(row.Attempts) is not { } delay)
        {
            Bury(row, DeadReason.GaveUp, error);
            return;
        }

        row.NextAttemptAt = now + (after > delay ? after.Value : delay);
        row.LastError = error;
    }
}
