using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Accounts;

/// <summary>
/// An account becomes a person's, or stops being it. On one channel a person has one account: a new one takes the place of the
/// old, and what was still on its way there goes to the new one. Every other account of the person hears of it.
/// </summary>
internal sealed class AccountMoves(Mailbox mailbox, OfficeClock clock, TimeProvider system)
{
    /// <param name="because">The id of the code or the lookup that linked it; keys are made with it.</param>
    /// <returns>What to say to the account that is linked now.</returns>
    public async Task<OutgoingMessage> ConnectAsync(ReformBotDbContext db, ChannelAccount account, RosterPerson person, string because)
    {
        var now = clock.GetUtcNow();
        var others = await db.ChannelAccounts.Where(a => a.PersonId == person.Id && a.Id != account.Id).ToListAsync();
        (account.PersonId, account.LinkedAt, account.LastHeardAt) = (person.Id, now, now);
        foreach (var other in others)
        {
            var isReplaced = other.Channel == account.Channel && other.Tenant == account.Tenant;
            if (isReplaced)
            {
                await GiveWayAsync(db, other, person.Id, account);
            }

            if (other.IsReachable)
            {
                Tell(db, other, person.Id, person.Language, isReplaced ? "LinkMoved" : "LinkedElsewhere", account, because);
            }
        }

        return HelpWording.Linked(person);
    }

    /// <summary>
    /// An operator's file names another account of the person on that channel: the old one gives way to it, and hears of it where
    /// anybody ever spoke on it.
    /// </summary>
    public async Task ReplaceAsync(ReformBotDbContext db, ChannelAccount old, ChannelAccount account, Person person)
    {
        await GiveWayAsync(db, old, person.Id, account);
        if (old.IsReachable && old.LastHeardAt != ChannelAccount.NeverHeard)
        {
            Tell(db, old, person.Id, person.Language, "LinkMoved", account, $"import:{clock.GetUtcNow().UtcTicks}");
        }
    }

    /// <returns>Whether the person can still be reached on another account.</returns>
    public async Task<bool> DisconnectAsync(ReformBotDbContext db, ChannelAccount account, RosterPerson person)
    {
        var others = await db.ChannelAccounts
            .Where(a => a.PersonId == person.Id && a.Id != account.Id && a.IsReachable)
            .OrderByDescending(a => a.LastHeardAt)
            .ToListAsync();
        await RedirectAsync(db, account, person.Id, others.Count > 0 ? others[0] : null);
        (account.PersonId, account.LinkedAt) = (null, null);
        await RevokeAsync(db, person.Id);
        foreach (var other in others)
        {
            mailbox.Tell(
                db,
                other,
                person.Id,
                DialogWording.Line(person.Language, "UnlinkedElsewhere", DialogWording.NameOf(person.Language, account.Channel)),
                OutboxClass.Answer,
                $"unlinked:{account.Id:N}:{clock.GetUtcNow().UtcTicks}:{other.Id:N}");
        }

        return others.Count > 0;
    }

    private void Tell(ReformBotDbContext db, ChannelAccount other, Guid personId, string language, string key, ChannelAccount account, string because) => mailbox.Tell(
        db, other, personId, DialogWording.Line(language, key, DialogWording.NameOf(language, account.Channel)), OutboxClass.Answer, $"linked:{because}:{other.Id:N}");

    /// <summary>To a new account of the person on the same channel.</summary>
    private async Task GiveWayAsync(ReformBotDbContext db, ChannelAccount old, Guid personId, ChannelAccount account)
    {
        await RedirectAsync(db, old, personId, account);
        (old.PersonId, old.LinkedAt) = (null, null);
        await RevokeAsync(db, personId);
    }

    /// <summary>A link sent to an account that is his no more, or a page opened by it, opens nothing from now on; a new one is asked for. Links live by the system's clock.</summary>
    private Task<int> RevokeAsync(ReformBotDbContext db, Guid personId)
    {
        var now = system.GetUtcNow();
        return db.LoginLinks.Where(l => l.PersonId == personId && l.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.RevokedAt, now));
    }

    /// <summary>What is owed to the account and not being sent this very moment.</summary>
    private async Task RedirectAsync(ReformBotDbContext db, ChannelAccount from, Guid personId, ChannelAccount? to)
    {
        var line = Mailbox.RecipientKey(from.ToAddress());
        var owed = await db.Outbox.AsNoTracking()
            .Where(m => m.RecipientKey == line && m.PersonId == personId && m.NextAttemptAt != null && m.LeaseId == null && m.Kind == OutboxKind.Send)
            .OrderBy(m => m.Position)
            .ToListAsync();
        foreach (var row in owed)
        {
            var taken = await db.Outbox.Where(m => m.Id == row.Id && m.NextAttemptAt != null && m.LeaseId == null).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.NextAttemptAt, (DateTimeOffset?)null)
                .SetProperty(m => m.DeadReason, DeadReason.Unreachable)
                .SetProperty(m => m.LastError, "the account was unlinked"));
            if (taken == 1 && to is not null)
            {
                await mailbox.ForwardAsync(db, row, to);
            }
        }
    }
}
