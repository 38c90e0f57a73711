using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <param name="Row">The row as claimed; the send's outcome is written on it.</param>
/// <param name="Lease">The lease it was claimed under.</param>
internal sealed record Claimed(OutboxMessage Row, Guid Lease, ChannelDelivery Delivery);

/// <param name="OpenedConversation">The conversation the connector opened for it, to be kept.</param>
internal sealed record Ended(Claimed Claimed, string? OpenedConversation);

/// <param name="HasMoved">Rows changed, so there may be more behind them.</param>
/// <param name="LookAt">When a budget that is empty now lets something go.</param>
internal sealed record ClaimResult(IReadOnlyList<Claimed> Claimed, bool HasMoved, DateTimeOffset? LookAt);

/// <summary>
/// Takes what may be sent now, inside one short transaction: heads of lines only, answers first, as far as the platform's budgets
/// allow. What cannot be sent at all is settled here.
/// </summary>
internal sealed class OutboxClaims(Forwarding forwarding, IOptions<DispatchOptions> options, TimeProvider clock, ILogger<OutboxClaims> logger)
{
    public async Task<ClaimResult> ClaimAsync(
        ReformBotDbContext db, StoreProvider provider, OutboxLane lane, IReadOnlyList<RateLimit> limits, int room, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var budget = await LaneBudget.LockAsync(db, provider, lane, limits, cancellationToken);
        var heads = await HeadsAsync(db, provider, lane, budget, room, now, cancellationToken);
        if (heads.Count == 0)
        {
            return new ClaimResult([], HasMoved: false, budget.NextFreeAt(now));
        }

        var conversations = await ConversationBudgets.ReadAsync(
            db, lane, limits, options.Value.Spacing, [.. heads.Select(h => h.Row)], now, cancellationToken);
        var closed = await Forwarding.ClosedAsync(db, lane, heads.Select(h => h.Address).OfType<Domain.Messaging.ChannelAddress>(), cancellationToken);
        var lease = Guid.CreateVersion7(now);
        var claimed = new List<Head>();
        foreach (var head in heads)
        {
            var row = head.Row;
            if (head.HeldLease is not null)
            {
                Outcome.RecordLost(row, now);
            }

            if (row.NextAttemptAt is null)
            {
                Report(row);
            }
            else if (head.Address is null)
            {
                Outcome.Bury(row, DeadReason.Unreadable, head.Error);
                Report(row);
            }
            else if (!head.Address.IsGroup && closed.Contains(head.Address.Account))
            {
                Outcome.Bury(row, DeadReason.Unreachable, "the account is marked unreachable");
                await forwarding.ForwardAsync(db, row, head.Address, isClosed: true, cancellationToken);
                Report(row);
            }
            else if (conversations.FreeAt(row, head.IsUrgent, now) is var at && at > now)
            {
                row.NextAttemptAt = at;
            }
            else
            {
                Outcome.Begin(row, lease, now, options.Value.Lease);
                claimed.Add(head);
            }
        }

        budget.Take(now, claimed.Count(c => c.IsUrgent), claimed.Count(c => !c.IsUrgent));
        await provider.WriteOutboxAsync(db, [.. heads.Select(h => new OutboxChange(h.Row, h.HeldLease))], cancellationToken);
        return new ClaimResult([.. claimed.Select(c => new Claimed(c.Row, lease, c.ToDelivery()))], HasMoved: true, LookAt: null);
    }

    /// <summary>Writes down how sends ended; a row somebody else holds by now is left to him.</summary>
    public async Task RecordAsync(
        ReformBotDbContext db, StoreProvider provider, IReadOnlyList<Ended> ended, CancellationToken cancellationToken)
    {
        foreach (var opened in ended.Where(e => e.OpenedConversation is not null))
        {
            await Forwarding.KeepConversationAsync(db, opened.Claimed.Delivery.To, opened.OpenedConversation!, cancellationToken);
        }

        var sent = ended.Select(e => e.Claimed).ToList();
        var dead = sent.Where(e => e.Row.DeadReason is DeadReason.Unreachable or DeadReason.NotThisWay).ToList();
        foreach (var one in dead)
        {
            if (await provider.WriteOutboxAsync(db, [new OutboxChange(one.Row, one.Lease)], cancellationToken) == 1)
            {
                await forwarding.ForwardAsync(db, one.Row, one.Delivery.To, isClosed: one.Row.DeadReason == DeadReason.Unreachable, cancellationToken);
            }
        }

        var rest = sent.Except(dead).Select(e => new OutboxChange(e.Row, e.Lease)).ToList();
        if (rest.Count > 0)
        {
            await provider.WriteOutboxAsync(db, rest, cancellationToken);
        }
    }

    /// <summary>Says why a message will not arrive; never its words.</summary>
    public void Report(OutboxMessage row)
    {
        if (row.DeadReason is { } reason)
        {
            logger.LogWarning("Message {Id} on {Channel} is dead: {Reason}, {Error}", row.Id, row.Channel, reason.NameOf(), row.LastError);
        }
        else if (row.LastError is not null && row.SentAt is null)
        {
            logger.LogInformation(
                "Message {Id} on {Channel} will be tried again at {At}: {Error}", row.Id, row.Channel, row.NextAttemptAt, row.LastError);
        }
    }

    private static async Task<IReadOnlyList<Head>> HeadsAsync(
        ReformBotDbContext db,
        StoreProvider provider,
        OutboxLane lane,
        LaneBudget budget,
        int room,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var free = Math.Min(room, budget.FreeForAnswers(now));
        var heads = new List<Head>();
        foreach (var messageClass in (OutboxClass[])[OutboxClass.Answer, OutboxClass.Reminder])
        {
            var limit = free - heads.Count;
            limit = messageClass == OutboxClass.Reminder ? Math.Min(limit, budget.FreeForReminders(now)) : limit;
            if (limit > 0)
            {
                var rows = await provider.DueHeadsAsync(db, lane.Channel, lane.Tenant, messageClass, now, limit, cancellationToken);
                heads.AddRange(rows.Select(row => Head.Of(row, isUrgent: messageClass == OutboxClass.Answer)));
            }
        }

        // A head may wait before several answers, or be found in both classes: once is enough.
        return [.. heads.DistinctBy(h => h.Row.Id)];
    }
}
