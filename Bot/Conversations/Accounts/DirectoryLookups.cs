using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Accounts;

/// <summary>An account this node is asking about.</summary>
internal sealed record OwedLookup(Guid AccountId, Guid Lease, int Attempts, ChannelAddress Address);

/// <summary>Whom to ask the directory about, and what its answer makes of the account.</summary>
internal sealed class DirectoryLookups(Store store, AccountMoves moves, Mailbox mailbox, OfficeCache offices, LookupClocks clocks)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan[] Delays = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15)];

    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Inside the turn: the question is owed. False when it was asked lately, and its answer is known not to help.</summary>
    public async Task<bool> TryOweAsync(ReformBotDbContext db, ChannelAccount account)
    {
        var (now, system) = (clocks.Office.GetUtcNow(), clocks.System.GetUtcNow());
        var lookup = new AccountLookup { AccountId = account.Id, AskedAt = now, NextAttemptAt = system };
        if (await store.Provider.InsertOrIgnoreAsync(db, lookup, CancellationToken.None))
        {
            return true;
        }

        var before = now - AskAgainAfter;
        return await db.AccountLookups.Where(l => l.AccountId == account.Id && l.NextAttemptAt == null && l.AskedAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.AskedAt, now).SetProperty(l => l.NextAttemptAt, system).SetProperty(l => l.Attempts, 0)) == 1;
    }

    public async Task<IReadOnlyList<OwedLookup>> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = clocks.System.GetUtcNow();
        if (!await store.ReadAsync(db => db.AccountLookups.AnyAsync(l => l.NextAttemptAt <= now, cancellationToken), cancellationToken))
        {
            return [];
        }

        return await store.WritePatientlyAsync(
            async db =>
            {
                var ids = await db.AccountLookups.Where(l => l.NextAttemptAt <= now).OrderBy(l => l.NextAttemptAt).Take(8)
                    .Select(l => l.AccountId).ToListAsync(cancellationToken);
                Guid? lease = Guid.CreateVersion7();
                DateTimeOffset? until = now + Lease;
                await db.AccountLookups.Where(l => ids.Contains(l.AccountId) && l.NextAttemptAt <= now).ExecuteUpdateAsync(
                    set => set.SetProperty(l => l.LeaseId, lease).SetProperty(l => l.NextAttemptAt, until).SetProperty(l => l.Attempts, l => l.Attempts + 1),
                    cancellationToken);
                var claimed = await db.AccountLookups.AsNoTracking().Where(l => l.LeaseId == lease)
                    .Join(db.ChannelAccounts, l => l.AccountId, a => a.Id, (l, a) => new { Lookup = l, Account = a })
                    .ToListAsync(cancellationToken);
                return (IReadOnlyList<OwedLookup>)[.. claimed.Select(c => new OwedLookup(c.Account.Id, lease.Value, c.Lookup.Attempts, c.Account.ToAddress()))];
            },
            cancellationToken);
    }

    /// <summary>True when there will be another try.</summary>
    public Task<bool> PutOffAsync(OwedLookup lookup, TimeSpan? after)
    {
        if (lookup.Attempts > Delays.Length)
        {
            return Task.FromResult(false);
        }

        var delay = Delays[lookup.Attempts - 1];
        DateTimeOffset? at = clocks.System.GetUtcNow() + (after > delay ? after.Value : delay);
        return store.WritePatientlyAsync(async db => await Mine(db, lookup).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.NextAttemptAt, at).SetProperty(l => l.LeaseId, (Guid?)null)) == 1);
    }

    /// <summary>Links the account to the one active person with that address; otherwise asks for a code, as without a directory.</summary>
    /// <param name="email">Null where the directory could not help.</param>
    /// <returns>Whether it was linked.</returns>
    public Task<bool> SettleAsync(OwedLookup lookup, string? email) => store.WritePatientlyAsync(async db =>
    {
        var settled = await Mine(db, lookup).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.NextAttemptAt, (DateTimeOffset?)null).SetProperty(l => l.LeaseId, (Guid?)null));
        var account = await db.ChannelAccounts.SingleAsync(a => a.Id == lookup.AccountId);
        var office = await offices.GetAsync(db);
        if (settled == 0 || (account.PersonId is { } linked && office.Roster.Find(linked) is { IsActive: true }))
        {
            return false;
        }

        var key = $"lookup:{lookup.AccountId:N}:{lookup.Lease:N}";
        if (await OwnerAsync(db, account, email) is { } owner && office.Roster.Find(owner) is { IsActive: true } person)
        {
            mailbox.Tell(db, account, person.Id, await moves.ConnectAsync(db, account, person, $"{lookup.Lease:N}"), OutboxClass.Answer, key);
            return true;
        }

        mailbox.Answer(db, account.ToAddress(), null, HelpWording.Unlinked(), key);
        return false;
    });

    /// <summary>Somebody who has an account on this channel already takes a code: a directory must not move him unasked.</summary>
    private static async Task<Guid?> OwnerAsync(ReformBotDbContext db, ChannelAccount account, string? email)
    {
        if (email is null)
        {
            return null;
        }

        // As a people file's addresses are kept.
        var address = email.Trim().ToLowerInvariant();
        var same = await db.People.Where(p => p.IsActive && p.Email == address).Select(p => p.Id).Take(2).ToListAsync();
        return same is [var id] && !await db.ChannelAccounts.AnyAsync(a => a.PersonId == id && a.Channel == account.Channel && a.IsReachable)
            ? id
            : null;
    }

    private static IQueryable<AccountLookup> Mine(ReformBotDbContext db, OwedLookup lookup) =>
        db.AccountLookups.Where(l => l.AccountId == lookup.AccountId && l.LeaseId == lookup.Lease);
}

/// <summary>The turn's side of it: an account nobody knows is asked about where the office allows it.</summary>
internal sealed class LinkingByDirectory(DirectoryLookups lookups, IEnumerable<IMemberDirectory> directories)
{
    private readonly HashSet<Channel> _channels = [.. directories.Select(d => d.Channel)];

    /// <summary>True when the answer is on its way.</summary>
    public async Task<bool> TryAskAsync(ReformBotDbContext db, ChannelAccount account) =>
        _channels.Contains(account.Channel) && await lookups.TryOweAsync(db, account);
}

/// <summary>The office's time is said and judged by, the system's is waited by.</summary>
internal sealed record LookupClocks(OfficeClock Office, TimeProvider System);
