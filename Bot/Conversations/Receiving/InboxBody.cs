using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>
/// What the inbox keeps of a delivery for 30 days: the words and names, never a second copy of a file. Of one that failed the files
/// stay with it, for they stand nowhere else, until it has been taken.
/// </summary>
internal static class InboxBody
{
    public static IncomingMessage Of(IncomingMessage message) => message.Files.Any(f => f.Content is not null)
        ? message with { Files = [.. message.Files.Select(f => f with { Content = null })] }
        : message;

    /// <summary>One that had failed is taken after all: its files are where they belong.</summary>
    public static async Task SlimAsync(ReformBotDbContext db, Guid id, IncomingMessage message)
    {
        if (Of(message) is var slim && !ReferenceEquals(slim, message))
        {
            var json = MessageJson.Write(slim);
            await db.Inbox.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, json));
        }
    }

    /// <summary>Of what was refused neither the words nor where a file lies stay behind.</summary>
    public static Task<int> DropAsync(ReformBotDbContext db, string deliveryId) =>
        db.Inbox.Where(m => m.DeliveryId == deliveryId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, (string?)null));
}

/// <summary>The answer an invoke was given, so that its redelivery shows the same.</summary>
internal static class StoredAnswer
{
    public static async Task<OutgoingMessage?> OfAsync(ReformBotDbContext db, string deliveryId) =>
        await db.Inbox.AsNoTracking().Where(m => m.DeliveryId == deliveryId).Select(m => m.Answer).SingleOrDefaultAsync() is { } json
            ? MessageJson.Read<OutgoingMessage>(json)
            : null;

    public static Task KeepAsync(ReformBotDbContext db, Guid inboxId, OutgoingMessage answer)
    {
        var json = MessageJson.Write(answer);
        return db.Inbox.Where(m => m.Id == inboxId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Answer, json));
    }
}
