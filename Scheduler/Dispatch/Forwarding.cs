using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>When somebody cannot be reached where a message was meant to go: remember it, and owe the words where he can be.</summary>
internal sealed class Forwarding(Mailbox mailbox)
{
    /// <summary>The accounts among these that are known to be closed to us; a send there may even seem to succeed.</summary>
    public static async Task<IReadOnlySet<string>> ClosedAsync(
        ReformBotDbContext db, OutboxLane lane, IEnumerable<ChannelAddress> addresses, CancellationToken cancellationToken)
    {
        var accounts = addresses.Where(a => !a.IsGroup).Select(a => a.Account).Distinct().ToList();
        var closed = await db.ChannelAccounts.AsNoTracking()
            .Where(a => a.Channel == lane.Channel && a.Tenant == lane.Tenant && !a.IsReachable && accounts.Contains(a.Account))
            .Select(a => a.Account)
            .ToListAsync(cancellationToken);
        return closed.ToHashSet();
    }

    /// <summary>The next message to that account needs no opening.</summary>
    public static Task KeepConversationAsync(
        ReformBotDbContext db, ChannelAddress to, string conversation, CancellationToken cancellationToken) =>
        db.ChannelAccounts
            .Where(a => a.Channel == to.Channel && a.Tenant == to.Tenant && a.Account == to.Account && a.Conversation == "")
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Conversation, conversation), cancellationToken);

    /// <summary>Marks the account and owes the same words to the person's other account heard from last, if there is one.</summary>
    public async Task ForwardAsync(ReformBotDbContext db, OutboxMessage row, ChannelAddress from, CancellationToken cancellationToken)
    {
        if (from.IsGroup)
        {
            return;
        }

        await db.ChannelAccounts
            .Where(a => a.Channel == from.Channel && a.Tenant == from.Tenant && a.Account == from.Account && a.IsReachable)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false), cancellationToken);
        if (row.PersonId is not { } person || row.Kind != OutboxKind.Send)
        {
            return;
        }

        var other = await db.ChannelAccounts.AsNoTracking()
            .Where(a => a.PersonId == person && a.IsReachable)
            .OrderByDescending(a => a.LastHeardAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
        {
            mailbox.Forward(db, row, other);
        }
    }
}
