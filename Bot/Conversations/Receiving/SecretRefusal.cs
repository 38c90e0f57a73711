using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>
/// What bears strong signs of a state secret is refused before storing: no text, file, hash or log of it, only that it happened.
/// Files of the same minute are purged too.
/// </summary>
internal sealed class SecretRefusal(Store store, Mailbox mailbox, OfficeClock clock, ILogger<SecretRefusal> log)
{
    private static readonly TimeSpan SameMinute = TimeSpan.FromMinutes(1);

    public static bool Concerns(IncomingMessage message) =>
        SecretGuard.HasStrongSigns(message.Text) || message.Files.Any(f => SecretGuard.HasStrongSigns(f.Name))
        || message.Button?.Data.Values.Any(SecretGuard.HasStrongSigns) == true;

    public async Task<Received> RefuseAsync(ReformBotDbContext db, IncomingMessage message)
    {
        var personId = await PersonOfAsync(db, message.From);
        var row = InboxMessage.Of(message, clock.GetUtcNow(), InboxState.Refused);
        row.PersonId = personId;
        if (!await store.Provider.InsertOrIgnoreAsync(db, row, CancellationToken.None))
        {
            return new Received.Accepted(null);
        }

        var reply = await ForgetAsync(db, message, personId);
        log.LogWarning("A delivery on {Channel} was refused before storing: signs of a state secret", message.From.Channel);
        return new Received.Accepted(message.IsInvoke ? reply : null);
    }

    /// <summary>One kept for another try, from before its signs were known: refused now, and its words are dropped.</summary>
    public async Task RefuseKeptAsync(ReformBotDbContext db, InboxMessage row, IncomingMessage message)
    {
        row.PersonId = await PersonOfAsync(db, message.From);
        (row.State, row.Body, row.NextAttemptAt) = (InboxState.Refused, null, null);
        await ForgetAsync(db, message with { IsInvoke = false }, row.PersonId);
        log.LogWarning("A delivery on {Channel} that waited for another try was refused: signs of a state secret", message.From.Channel);
    }

    /// <summary>True when the turn's files come within the minute behind something refused: nothing of it is kept, whatever was said beside them.</summary>
    public static async Task<bool> TryRefuseFilesAsync(Turn turn)
    {
        var since = turn.Now - SameMinute;
        if (turn.Message.Files.Count == 0
            || !await turn.Db.Inbox.AnyAsync(m => m.State == InboxState.Refused && m.PersonId == turn.Person.Id && m.ReceivedAt >= since))
        {
            return false;
        }

        await InboxBody.DropAsync(turn.Db, turn.Message.DeliveryId);
        turn.Reply = DialogWording.Line(turn, "FileBesideSecret");
        return true;
    }

    private static Task<Guid?> PersonOfAsync(ReformBotDbContext db, ChannelAddress from) => db.ChannelAccounts
        .Where(a => a.Channel == from.Channel && a.Tenant == from.Tenant && a.Account == from.Account)
        .Select(a => a.PersonId).SingleOrDefaultAsync();

    private async Task<OutgoingMessage> ForgetAsync(ReformBotDbContext db, IncomingMessage message, Guid? personId)
    {
        var since = clock.GetUtcNow() - SameMinute;
        if (personId is { } person)
        {
            await PurgeFilesAsync(db, person, since);
        }

        await PurgeBodiesAsync(db, message.From, since);
        await ForgetHeldAsync(db, message.From);

        var language = personId is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Language).SingleOrDefaultAsync() ?? "vi" : "vi";
        var reply = DialogWording.Line(language, "Secret");
        if (!message.IsInvoke)
        {
            mailbox.Answer(db, message.From, personId, reply, $"turn:{message.DeliveryId}");
        }

        return mailbox.ForReader(reply, personId, message.From);
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
            conversation.CloseDialog();
        }
    }

    /// <summary>
    /// Of the account's deliveries with files within the minute no copy stays: not their names, not where they lie, not for another
    /// try. Whose a delivery was stands in its body alone; one that cannot be read may be his, and is no use to anybody.
    /// </summary>
    private static async Task PurgeBodiesAsync(ReformBotDbContext db, ChannelAddress from, DateTimeOffset since)
    {
        var recent = await db.Inbox
            .Where(m => m.Channel == from.Channel && m.ReceivedAt >= since && m.Body != null && m.Body.Contains("\"files\":[{"))
            .ToListAsync();
        foreach (var row in recent.Where(m => SenderOf(m.Body!) is not { } sender || (sender.Tenant == from.Tenant && sender.Account == from.Account)))
        {
            row.Body = null;
            if (row.State == InboxState.Failed)
            {
                (row.State, row.NextAttemptAt) = (InboxState.Refused, null);
            }
        }
    }

    private static ChannelAddress? SenderOf(string body)
    {
        try
        {
            return MessageJson.Read<IncomingMessage>(body).From;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
