using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>When a message cannot arrive where it was meant to go: remember what that says of the account, and owe the words elsewhere.</summary>
internal sealed class Forwarding(Mailbox mailbox)
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, Channel, string, string[], IAsyncEnumerable<string>>> Closed = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Channel channel, string tenant, string[] accounts) => db.ChannelAccounts.AsNoTracking()
            .Where(a => a.Channel == channel && a.Tenant == tenant && !a.IsReachable && accounts.Contains(a.Account))
            .Select(a => a.Account)));

    /// <summary>The accounts among these that are known to be closed to us; a send there may even seem to succeed.</summary>
    public static async Task<IReadOnlySet<string>> ClosedAsync(
        ReformBotDbContext db, OutboxLane lane, IEnumerable<ChannelAddress> addresses, CancellationToken cancellationToken)
    {
        var accounts = addresses.Where(a => !a.IsGroup).Select(a => a.Account).Distinct().ToArray();
        return await Closed.For(db)(db, lane.Channel, lane.Tenant, accounts).ToHashSetAsync(cancellationToken: cancellationToken);
    }

    /// <summary>The next message to that account needs no opening.</summary>
    public static Task KeepConversationAsync(
        ReformBotDbContext db, ChannelAddress to, string conversation, CancellationToken cancellationToken) =>
        db.ChannelAccounts
            .Where(a => a.Channel == to.Channel && a.Tenant == to.Tenant && a.Account == to.Account && a.Conversation == "")
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Conversation, conversation), cancellationToken);

    /// <summary>Owes the same words to the person's other account heard from last, if there is one these words have not been to.</summary>
    /// <param name="isClosed">The account itself is closed to us, not only to this message: it is marked.</param>
    public async Task ForwardAsync(ReformBotDbContext db, OutboxMessage row, ChannelAddress from, bool isClosed, CancellationToken cancellationToken)
    {
        if (from.IsGroup)
        {
            return;
        }

        if (isClosed)
        {
            await db.ChannelAccounts
                .Where(a => a.Channel == from.Channel && a.Tenant == from.Tenant && a.Account == from.Account && a.IsReachable)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false), cancellationToken);
        }

        if (row.PersonId is not { } person || row.Kind != OutboxKind.Send)
        {
            return;
        }

        var others = await db.ChannelAccounts.AsNoTracking()
            .Where(a => a.PersonId == person && a.IsReachable && !(a.Channel == from.Channel && a.Tenant == from.Tenant && a.Account == from.Account))
            .OrderByDescending(a => a.LastHeardAt)
            .ToListAsync(cancellationToken);
        if (others.Find(a => !Mailbox.WasForwarded(row, a)) is { } other)
        {
            await mailbox.ForwardAsync(db, row, other, cancellationToken);
        }
    }
}
