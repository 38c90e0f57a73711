using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.Playground;

/// <summary>In the playground everybody can be reached without linking: one account a person, under the person's own code.</summary>
internal static class PlaygroundAccounts
{
    public static ChannelAddress AddressOf(string code) => new(Channel.Playground, "", code, code);

    public static async Task<int> EnsureAsync(ReformBotDbContext db, DateTimeOffset now)
    {
        var without = await db.People
            .Where(p => p.IsActive && !db.ChannelAccounts.Any(a => a.PersonId == p.Id && a.Channel == Channel.Playground))
            .Select(p => new { p.Id, p.Code }).ToListAsync();
        foreach (var person in without)
        {
            db.ChannelAccounts.Add(new ChannelAccount
            {
                Id = Guid.CreateVersion7(),
                Channel = Channel.Playground,
                Tenant = "",
                Account = person.Code,
                Conversation = person.Code,
                PersonId = person.Id,
                LinkedAt = now,
                LastHeardAt = now,
            });
        }

        return without.Count;
    }
}
