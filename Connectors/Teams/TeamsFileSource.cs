using Microsoft.Extensions.Options;
using ReformBot.Connectors.Files;
using ReformBot.Connectors.Teams.Tokens;
using FileOptions = ReformBot.Connectors.Files.FileOptions;

namespace ReformBot.Connectors.Teams;

/// <summary>
/// Files from a personal chat lie in the sender's OneDrive, behind an address that lets anybody in for some minutes; pictures
/// pasted into a message lie with the connector and want the bot's token. Only there does it go.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
/// </summary>
internal sealed class TeamsFileSource(IOptions<TeamsOptions> teams, IOptions<FileOptions> files, TeamsTokens tokens, FileHttp http) : IFileSource
{
    private static readonly string[] OneDrive = ["*.sharepoint.com", "*.sharepoint.us"];

    private readonly TeamsHostAllowList _service = new(teams.Value.AllowedServiceHosts);
    private readonly HostAllowList _drives = new(OneDrive, files.Value.AllowedHosts);

    public bool Holds(Uri address) => _service.MayHaveToken(address) || _drives.Allows(address);

    public async Task<FileAnswer> FetchAsync(Uri address, int largest, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetAsync(address, Holds, TokenForAsync, largest, cancellationToken);
        }
        catch (NoTokenException trouble)
        {
            return new FileAnswer.Retry(trouble.Message, trouble.After);
        }
    }

    private Task<string?> TokenForAsync(Uri address, string? refused, CancellationToken stop) =>
        _service.MayHaveToken(address) ? tokens.GetAsync(refused, stop) : Task.FromResult<string?>(null);
}
