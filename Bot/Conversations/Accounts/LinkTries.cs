using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Accounts;

/// <summary>
/// What stands in the way of guessing: five wrong codes an account an hour; a hundred in all stop linking until an hour has fewer.
/// Nobody is sent word of it: every try meanwhile is a critical line in the log, and /ops counts the wrong codes.
/// </summary>
internal sealed class LinkTries(Store store, OfficeClock clock, ILogger<LinkTries> log)
{
    public const int AnHour = 5;
    public const int InAll = 100;

    /// <summary>Counting takes it first: where writers work side by side, tries at once would each see none of the others.</summary>
    private const string Turnstile = "link-tries";

    public async Task<bool> ArePausedAsync(ReformBotDbContext db, ChannelAccount account)
    {
        await store.Provider.IncrementAsync(db, Turnstile, 1, CancellationToken.None);
        var hourAgo = clock.GetUtcNow() - TimeSpan.FromHours(1);
        var recent = await db.LinkAttempts.Where(a => a.At >= hourAgo).Select(a => new { a.Channel, a.Account }).ToListAsync();
        if (recent.Count >= InAll)
        {
            log.LogCritical("Linking is stopped: {Count} wrong codes within an hour", recent.Count);
            return true;
        }

        return recent.Count(a => a.Channel == account.Channel && a.Account == account.Account) >= AnHour;
    }

    public void Wrong(ReformBotDbContext db, ChannelAccount account) => db.LinkAttempts.Add(new LinkAttempt
    {
        Id = Guid.CreateVersion7(),
        Channel = account.Channel,
        Account = account.Account,
        At = clock.GetUtcNow(),
    });
}
