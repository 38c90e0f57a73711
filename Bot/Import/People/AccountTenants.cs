using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Import.People;

/// <summary>
/// Under which tenant each channel files its accounts: the Teams tenant, the Zalo bot's id, the official account's id. A file
/// gives only the people's own ids.
/// </summary>
internal sealed record AccountTenants(string Teams, string ZaloBot, string ZaloOfficialAccount)
{
    private const string TeamsKey = "Teams:TenantId";
    private const string ZaloBotKey = "Zalo:Bot:Token";
    private const string OfficialAccountKey = $"{ZaloOfficialAccountOptions.Section}:{nameof(ZaloOfficialAccountOptions.OfficialAccountId)}";

    /// <summary>As the channels themselves say it: the Teams tenant; the digits of the Zalo bot's token; the official account's own id.</summary>
    public static AccountTenants From(IConfiguration configuration) => new(
        configuration[TeamsKey] ?? "",
        configuration[ZaloBotKey]?.Split(':')[0] ?? "",
        configuration[OfficialAccountKey] ?? "");

    /// <summary>A channel always names its tenant: an account filed under none is never met again. Each with the setting that would name it.</summary>
    public IEnumerable<(PeopleColumn Column, string Key)> Nameless(IReadOnlyList<ImportedPost> rows)
    {
        (PeopleColumn Column, string Tenant, string Key, Func<ImportedPost, string?> Account)[] channels =
        [
            (PeopleColumn.TeamsObjectId, Teams, TeamsKey, row => row.TeamsObjectId),
            (PeopleColumn.ZaloBotId, ZaloBot, ZaloBotKey, row => row.ZaloBotId),
            (PeopleColumn.ZaloOaId, ZaloOfficialAccount, OfficialAccountKey, row => row.ZaloOaId),
        ];
        return channels.Where(c => c.Tenant.Length == 0 && rows.Any(row => c.Account(row) is not null)).Select(c => (c.Column, c.Key));
    }

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
