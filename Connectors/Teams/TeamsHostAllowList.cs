namespace ReformBot.Connectors.Teams;

/// <summary>
/// Where we may send. The address comes from a message, so it is believed only for Microsoft's hosts and those the operator lists:
/// otherwise anybody could have the bot carry its token elsewhere.
/// </summary>
internal sealed class TeamsHostAllowList(IEnumerable<string> listed)
{
    // trafficmanager.net is shared by everybody: only that one name of it.
    private static readonly string[] Microsofts =
        ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com", "*.teams.microsoft.us"];

    private readonly HostAllowList _hosts = new(Microsofts, listed);

    public bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Query.Length == 0 && uri.Fragment.Length == 0 && _hosts.Allows(uri);

    /// <summary>Whether the bot's own token may go there: an attachment the connector itself keeps.</summary>
    public bool MayHaveToken(Uri address) => _hosts.Allows(address);

    public static bool IsHttps(string address, bool orLoopback) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (orLoopback && uri is { Scheme: "http", IsLoopback: true }));
}
