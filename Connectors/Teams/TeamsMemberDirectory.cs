using System.Text.Json;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Teams.Tokens;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Teams;

/// <summary>
/// The directory's address of somebody in a chat with the bot. Believed only for a member of that very tenant: whoever invites
/// himself as a guest writes his own address at home.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
/// </summary>
internal sealed class TeamsMemberDirectory(IOptions<TeamsOptions> options, TeamsTokens tokens, TeamsHttp http) : IMemberDirectory
{
    private readonly TeamsHostAllowList _hosts = new(options.Value.AllowedServiceHosts);

    public Channel Channel => Channel.Teams;

    public async Task<MemberAnswer> FindAsync(ChannelAddress account, CancellationToken cancellationToken)
    {
        if (account.ServiceUrl is not { Length: > 0 } service || !_hosts.Allows(service) || account.Conversation.Length == 0)
        {
            return new MemberAnswer.Nobody("there is no conversation to ask in");
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(http.Deadline);
        try
        {
            var url = $"{service.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(account.Conversation)}/members/{Uri.EscapeDataString(account.MemberId ?? account.Account)}";
            var token = await tokens.GetAsync(refused: null, deadline.Token);
            var page = await http.GetAsync(url, token, deadline.Token);
            if (page.Status == 401 && token is not null)
            {
                page = await http.GetAsync(url, await tokens.GetAsync(refused: token, deadline.Token), deadline.Token);
            }

            return Read(page, account);
        }
        catch (NoTokenException trouble)
        {
            return new MemberAnswer.Retry(trouble.Message, trouble.After);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MemberAnswer.Retry("no answer in time");
        }
    }

    private static MemberAnswer Read(TeamsPage page, ChannelAddress account)
    {
        if (page.Status != 200)
        {
            return page.Status is 0 or 401 or 408 or 412 or 429 or >= 500
                ? new MemberAnswer.Retry($"status {page.Status}", page.After)
                : new MemberAnswer.Nobody($"status {page.Status}");
        }

        try
        {
            var member = JsonSerializer.Deserialize<TeamsMember>(page.Body ?? "", TeamsActivity.Json);
            return member switch
            {
                null => new MemberAnswer.Nobody("an empty answer"),
                _ when !IsSame(member.AadObjectId ?? member.ObjectId, account.Account) => new MemberAnswer.Nobody("the answer is about somebody else"),
                _ when !IsSame(member.TenantId, account.Tenant) => new MemberAnswer.Nobody("a member of another tenant"),
                _ when IsGuest(member) => new MemberAnswer.Nobody("a guest"),
                _ => (member.Email ?? member.UserPrincipalName) is { Length: > 0 } email
                    ? new MemberAnswer.Found(email)
                    : new MemberAnswer.Nobody("the directory has no address"),
            };
        }
        catch (JsonException)
        {
            return new MemberAnswer.Nobody("the answer was no JSON");
        }
    }

    private static bool IsGuest(TeamsMember member) =>
        member.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true || (member.UserRole is { Length: > 0 } role && !IsSame(role, "user"));

    private static bool IsSame(string? one, string? other) => one is { Length: > 0 } && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

internal sealed record TeamsMember(string? Email, string? UserPrincipalName, string? AadObjectId, string? ObjectId, string? TenantId, string? UserRole);
