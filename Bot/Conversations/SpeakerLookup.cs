using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// Who speaks, where his talk stands, how new the office's picture must be, and whether he stands in for anybody at all these days:
/// what every turn asks first, asked at once.
/// </summary>
internal sealed record KnownSpeaker(ChannelAccount Account, Conversation? Talk, long? OfficeVersion, bool StandsIn);

/// <summary>Whose account a message came from, and in which talk: both are made where they are new, and marked as heard.</summary>
internal static class SpeakerLookup
{
    /// <summary>How stale "last heard" may be before a turn writes it again; it decides which channel is used and who is at work.</summary>
    private static readonly TimeSpan HeardTerm = TimeSpan.FromMinutes(5);

    private static readonly CompiledQuery<Func<ReformBotDbContext, Channel, string, string, string, DateOnly, Task<KnownSpeaker?>>> Who = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Channel channel, string tenant, string account, string key, DateOnly since) =>
            (from a in db.ChannelAccounts.AsTracking().Where(a => a.Channel == channel && a.Tenant == tenant && a.Account == account)
             join c in db.Conversations.AsTracking() on key equals c.Key into talks
             from talk in talks.DefaultIfEmpty()
             select new KnownSpeaker(
                 a,
                 talk,
                 db.Counters.Where(c => c.Name == OfficeCache.VersionCounter).Select(c => (long?)c.Value).SingleOrDefault(),
                 db.Leaves.Any(l => l.SubstituteId != null && l.SubstituteId == a.PersonId && l.ToDate >= since && l.ConfirmedById != null)))
            .SingleOrDefault()));

    /// <param name="since">Whom he stands in for counts from this day on.</param>
    public static Task<KnownSpeaker?> FindAsync(ReformBotDbContext db, ChannelAddress from, DateOnly since) =>
        Who.For(db)(db, from.Channel, from.Tenant, from.Account, Conversation.KeyOf(from), since);

    /// <returns>The account, and whether this message opened its own chat to us, which was closed or unknown before.</returns>
    public static (ChannelAccount Account, bool HasCome) Know(ReformBotDbContext db, IncomingMessage message, ChannelAccount? account, DateTimeOffset now)
    {
        var from = message.From;
        if (account is null)
        {
            account = new ChannelAccount
            {
                Id = Guid.CreateVersion7(),
                Channel = from.Channel,
                Tenant = from.Tenant,
                Account = from.Account,
                LastHeardAt = now,
            };
            db.ChannelAccounts.Add(account);
        }

        var hasCome = !account.IsReachable || account.Conversation.Length == 0 || account.LastHeardAt == ChannelAccount.NeverHeard;
        if (!from.IsGroup)
        {
            // Only his own chat says whether it is open to us; a group has him in it either way.
            account.IsReachable = message.Kind != IncomingKind.Unreachable;
            (account.Conversation, account.ServiceUrl, account.BotAccount, account.MemberId) =
                (from.Conversation, from.ServiceUrl, from.BotAccount, from.MemberId);
        }

        if (now - account.LastHeardAt > HeardTerm)
        {
            account.LastHeardAt = now;
        }

        return (account, hasCome);
    }

    public static Conversation ConversationOf(ReformBotDbContext db, ChannelAddress from, Guid personId, Conversation? conversation)
    {
        if (conversation is null)
        {
            conversation = new Conversation { Id = Guid.CreateVersion7(), Key = Conversation.KeyOf(from), PersonId = personId };
            db.Conversations.Add(conversation);
        }

        if (conversation.PersonId != personId)
        {
            conversation.PersonId = personId;
            conversation.Forget();
        }

        return conversation;
    }
}
