using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// An account becomes a person's, or stops being it. On one channel a person has one account: a new one takes the place of the
/// old, and what was still on its way there goes to the new one. Every other account of the person hears of it.
/// </summary>
internal sealed class AccountMoves(Mailbox mailbox, OfficeClock clock)
{
    /// <param name="because">What made it so, for keys: the code, the lookup.</param>
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
                await RedirectAsync(db, other, person.Id, account);
                (other.PersonId, other.LinkedAt) = (null, null);
                await RevokeAsync(db, person.Id);
            }

            if (other.IsReachable)
            {
                var words = DialogWording.Line(person.Language, isReplaced ? "LinkMoved" : "LinkedElsewhere", DialogWording.NameOf(person.Language, account.Channel));
                mailbox.Tell(db, other, person.Id, words, OutboxClass.Answer, $"linked:{because}:{other.Id:N}");
            }
        }

        return HelpWording.Linked(person);
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

    /// <summary>A link sent to an account that is his no more, or a page opened by it, opens nothing from now on; a new one is asked for.</summary>
    private Task<int> RevokeAsync(ReformBotDbContext db, Guid personId)
    {
        var now = clock.GetUtcNow();
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
                mailbox.Forward(db, row, to);
            }
        }
    }
}
