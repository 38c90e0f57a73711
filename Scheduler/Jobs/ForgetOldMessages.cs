using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Nothing grows without end: of a delivery the words go after 30 days and the row after 90, of a message sent or dead the row goes
/// after 400 (a whole year's digests and answers can still be shown). What is owed stays however old it is.
/// </summary>
public sealed class ForgetOldMessages(Store store, OfficeClock officeClock, TimeProvider systemClock)
{
    private const int AtOnce = 5000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ForgetInboxAsync(officeClock.GetUtcNow(), cancellationToken);
        await ForgetOutboxAsync(systemClock.GetUtcNow() - OutboxMessage.Term, cancellationToken);
    }

    private async Task ForgetInboxAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (spoken, received) = (now - InboxMessage.BodyTerm, now - InboxMessage.Term);
        await EachAsync(
            db => db.Inbox
                .Where(m => (m.Body != null || m.Answer != null) && m.ReceivedAt < spoken && m.NextAttemptAt == null)
                .OrderBy(m => m.ReceivedAt).Select(m => m.Id),
            (db, ids) => db.Inbox.Where(m => ids.Contains(m.Id) && m.NextAttemptAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Body, (string?)null).SetProperty(m => m.Answer, (string?)null), cancellationToken),
            cancellationToken);
        await EachAsync(
            db => db.Inbox.Where(m => m.ReceivedAt < received && m.NextAttemptAt == null).OrderBy(m => m.ReceivedAt).Select(m => m.Id),
            (db, ids) => db.Inbox.Where(m => ids.Contains(m.Id) && m.NextAttemptAt == null).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }

    /// <remarks>The dead first: words that went on to another account are not shown as dead while their second row stands.</remarks>
    private async Task ForgetOutboxAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        // Positions are the system's ticks.
        var position = before.UtcTicks;
        await ForgetOutboxAsync(
            db => db.Outbox.Where(m => m.DeadReason != null && m.Position < position && m.NextAttemptAt == null).OrderBy(m => m.Position),
            cancellationToken);
        foreach (var channel in Enum.GetValues<Channel>())
        {
            await ForgetOutboxAsync(
                db => db.Outbox.Where(m => m.Channel == channel && m.SentAt < before && m.NextAttemptAt == null).OrderBy(m => m.SentAt),
                cancellationToken);
        }
    }

    private Task ForgetOutboxAsync(Func<ReformBotDbContext, IQueryable<OutboxMessage>> old, CancellationToken cancellationToken) => EachAsync(
        db => old(db).Select(m => m.Id),
        (db, ids) => db.Outbox.Where(m => ids.Contains(m.Id) && m.NextAttemptAt == null).ExecuteDeleteAsync(cancellationToken),
        cancellationToken);

    private async Task EachAsync(
        Func<ReformBotDbContext, IQueryable<Guid>> old, Func<ReformBotDbContext, IReadOnlyList<Guid>, Task> forget, CancellationToken cancellationToken)
    {
        List<Guid> ids;
        do
        {
            ids = await store.ReadAsync(db => old(db).Take(AtOnce).ToListAsync(cancellationToken), cancellationToken);
            await store.WriteInPiecesAsync(ids, forget, cancellationToken);
        }
        while (ids.Count == AtOnce);
    }
}
