using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.MyData;

/// <summary>By which accounts somebody speaks to the office, what he said, what he was told and when he signed in.</summary>
internal sealed class MyTalk(ReformBotDbContext db, Guid me)
{
    private IQueryable<ChannelAccount> Mine => db.ChannelAccounts.AsNoTracking().Where(a => a.PersonId == me);

    public async Task<object> AccountsAsync() => await Mine.Select(a => new { a.Channel, a.Account, a.LinkedAt, a.LastHeardAt, a.IsReachable }).ToListAsync();

    public async Task<object> AccountLookupsAsync() => await db.AccountLookups
        .Join(Mine, l => l.AccountId, a => a.Id, (l, a) => new { a.Channel, a.Account, l.AskedAt }).ToListAsync();

    public async Task<object> LinkCodesAsync() => await db.LinkCodes.Where(c => c.PersonId == me).OrderBy(c => c.ExpiresAt)
        .Select(c => new { c.ExpiresAt, c.UsedAt }).ToListAsync();

    public async Task<object> WrongCodesAsync() => await db.LinkAttempts.OrderBy(t => t.At)
        .Join(Mine, t => new { t.Channel, t.Account }, a => new { a.Channel, a.Account }, (t, a) => new { t.Channel, t.Account, t.At }).ToListAsync();

    /// <summary>
    /// What he wrote, as long as it is kept, and of what was refused that it was. A delivery is filed under the account it came from, and only
    /// what came since that was his.
    /// </summary>
    public async Task<object> WordsAsync()
    {
        var words = (await db.Inbox.Where(m => m.PersonId == me && m.Body == null).Select(m => new { m.Channel, m.ReceivedAt, m.State }).ToListAsync())
            .ConvertAll(m => new Word(m.Channel, m.ReceivedAt, $"{m.State}", null, null, []));
        foreach (var account in await Mine.ToListAsync())
        {
            var name = MessageJson.Write(account.Account);
            // Nobody else ever has a playground account, and its office time may lie behind the import's.
            var since = account.Channel == Channel.Playground ? DateTimeOffset.UnixEpoch : account.LinkedAt ?? DateTimeOffset.UnixEpoch;
            var kept = await db.Inbox.Where(m => m.Channel == account.Channel && m.ReceivedAt >= since && m.Body != null && m.Body.Contains(name))
                .Select(m => new { m.ReceivedAt, m.State, m.Body }).ToListAsync();
            words.AddRange(kept.Select(m => (Row: m, Message: MessageJson.Read<IncomingMessage>(m.Body!)))
                .Where(m => m.Message.From.Account == account.Account && m.Message.From.Tenant == account.Tenant)
                .Select(m => new Word(
                    account.Channel, m.Row.ReceivedAt, $"{m.Row.State}", m.Message.Text, m.Message.Button?.Verb, [.. m.Message.Files.Select(f => f.Name)])));
        }

        return words.OrderBy(w => w.ReceivedAt).ToList();
    }

    /// <summary>What is being asked him, with his answers so far, and what was spoken of last.</summary>
    public async Task<object> ConversationsAsync() => await db.Conversations.Where(c => c.PersonId == me)
        .Select(c => new { c.Key, c.Dialog, c.State, c.LastTask, c.LastWordsAt, c.ExpiresAt }).ToListAsync();

    public async Task<object> MessagesAsync() =>
        (await db.Outbox.Where(m => m.PersonId == me).OrderBy(m => m.Position).Select(m => new { m.Channel, m.CreatedAt, m.SentAt, m.Message }).ToListAsync())
        .Select(m => new { m.Channel, m.CreatedAt, m.SentAt, Text = m.Message is { } json ? Plain(json) : null });

    public async Task<object> HeldMessagesAsync() => (await db.HeldNotices.AsNoTracking().Where(n => n.PersonId == me).OrderBy(n => n.Position).ToListAsync())
        .Select(n => new { n.CreatedAt, n.NotBefore, Text = Plain(n.Message) });

    public async Task<object> SignInsAsync() => await db.LoginLinks.Where(l => l.PersonId == me && l.UsedAt != null).OrderBy(l => l.UsedAt)
        .Select(l => new { l.Page, l.UsedAt }).ToListAsync();

    private static string Plain(string json) => PlainText.Of(MessageJson.Read<OutgoingMessage>(json));

    private sealed record Word(Channel Channel, DateTimeOffset ReceivedAt, string State, string? Text, string? Button, IReadOnlyList<string> Files);
}
