using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Import;

/// <summary>
/// Under which tenant each channel files its accounts: the Teams tenant, the Zalo bot's id, the official account's id. A file
/// gives only the people's own ids.
/// </summary>
internal sealed record AccountTenants(string Teams, string ZaloBot, string ZaloOfficialAccount)
{
    /// <summary>As the channels themselves say it: the Teams tenant; the digits of the Zalo bot's token; the official account's own id.</summary>
    public static AccountTenants From(IConfiguration configuration) => new(
        configuration["Teams:TenantId"] ?? "",
        configuration["Zalo:Bot:Token"]?.Split(':')[0] ?? "",
        configuration[$"{ZaloOfficialAccountOptions.Section}:{nameof(ZaloOfficialAccountOptions.OfficialAccountId)}"] ?? "");

    public IEnumerable<(Channel Channel, string Tenant, string Account)> AccountsOf(ImportedPost row)
    {
        (Channel Channel, string Tenant, string? Account)[] own =
        [
            (Channel.Teams, Teams, row.TeamsObjectId),
            (Channel.ZaloBot, ZaloBot, row.ZaloBotId),
            (Channel.ZaloOfficialAccount, ZaloOfficialAccount, row.ZaloOaId),
        ];
        return own.Where(o => o.Account is not null).Select(o => (o.Channel, o.Tenant, o.Account!));
    }

    /// <summary>Linked without a code. Never heard yet, so an account the person really speaks on goes first.</summary>
    public static ChannelAccount NewAccount(Channel channel, string tenant, string account, Guid personId) => new()
    {
        Id = Guid.CreateVersion7(),
        Channel = channel,
        Tenant = tenant,
        Account = account,
        PersonId = personId,
        // On Zalo a private conversation is the person's own id; on Teams the bot opens one first.
        Conversation = channel == Channel.Teams ? "" : account,
        LastHeardAt = ChannelAccount.NeverHeard,
    };
}
