using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// What bears strong signs of a state secret is refused before storing: no text, file, hash or log of it, only that it happened.
/// Files of the same minute are purged too.
/// </summary>
internal sealed class SecretRefusal(Store store, Mailbox mailbox, OfficeClock clock, ILogger<SecretRefusal> log)
{
    private static readonly TimeSpan SameMinute = TimeSpan.FromMinutes(1);

    public static bool Concerns(IncomingMessage message) =>
        SecretGuard.HasStrongSigns(message.Text) || message.Files.Any(f => SecretGuard.HasStrongSigns(f.Name));

    public async Task<Received> RefuseAsync(ReformBotDbContext db, IncomingMessage message)
    {
        var from = message.From;
        var account = await db.ChannelAccounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Channel == from.Channel && a.Tenant == from.Tenant && a.Account == from.Account);
        var now = clock.GetUtcNow();
        var row = new InboxMessage
        {
            Id = Guid.CreateVersion7(),
            DeliveryId = message.DeliveryId,
            Channel = from.Channel,
            ReceivedAt = now,
            State = InboxState.Refused,
            PersonId = account?.PersonId,
        };
        if (!await store.Provider.InsertOrIgnoreAsync(db, row, CancellationToken.None))
        {
            return new Received.Accepted(null);
        }

        if (account?.PersonId is { } person)
        {
            await PurgeFilesAsync(db, person, now - SameMinute);
        }

        await PurgeBodiesAsync(db, from, now - SameMinute);
        await ForgetHeldAsync(db, from);

        var language = account?.PersonId is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Language).SingleOrDefaultAsync() ?? "vi" : "vi";
        var reply = DialogWording.Line(language, "Secret");
        if (!message.IsInvoke)
        {
            mailbox.Answer(db, from, account?.PersonId, reply, $"turn:{message.DeliveryId}");
        }

        log.LogWarning("A delivery on {Channel} was refused before storing: signs of a state secret", from.Channel);
        return new Received.Accepted(message.IsInvoke ? reply : null);
    }

    /// <summary>Whether something of the person was refused within the minute: a file that comes behind it belongs to it.</summary>
    public static Task<bool> JustRefusedAsync(ReformBotDbContext db, Guid person, DateTimeOffset now)
    {
        var since = now - SameMinute;
        return db.Inbox.AnyAsync(m => m.State == InboxState.Refused && m.PersonId == person && m.ReceivedAt >= since);
    }

    private static Task<int> PurgeFilesAsync(ReformBotDbContext db, Guid person, DateTimeOffset since) =>
        db.StoredFiles.Where(f => f.PersonId == person && f.ReceivedAt >= since).ExecuteDeleteAsync();

    /// <summary>Of which assignment a file is the product is no question any more once the file is gone.</summary>
    private static async Task ForgetHeldAsync(ReformBotDbContext db, ChannelAddress from)
    {
        var key = Conversation.KeyOf(from);
        if (await db.Conversations.SingleOrDefaultAsync(c => c.Key == key) is { State: { } state } conversation
            && state.Contains("\"fileIds\":[\"", StringComparison.Ordinal))
        {
            (conversation.Dialog, conversation.State, conversation.ExpiresAt) = (null, null, null);
        }
    }

    /// <summary>
    /// Of the account's deliveries with files within the minute no copy stays: not their names, not where they lie, not for another
    /// try. Whose a delivery was stands in its body alone.
    /// </summary>
    private static async Task PurgeBodiesAsync(ReformBotDbContext db, ChannelAddress from, DateTimeOffset since)
    {
        var recent = await db.Inbox
            .Where(m => m.Channel == from.Channel && m.ReceivedAt >= since && m.Body != null && m.Body.Contains("\"files\":[{"))
            .ToListAsync();
        foreach (var row in recent.Where(m => MessageJson.Read<IncomingMessage>(m.Body!).From is var sender
            && sender.Tenant == from.Tenant && sender.Account == from.Account))
        {
            row.Body = null;
            if (row.State == InboxState.Failed)
            {
                (row.State, row.NextAttemptAt) = (InboxState.Refused, null);
            }
        }
    }
}
