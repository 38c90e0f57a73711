namespace ReformBot.Connectors.Teams;

/// <summary>
/// Where we may send. The address comes from a message, so it is believed only for Microsoft's hosts and those the operator lists:
/// otherwise anybody could have the bot carry its token elsewhere.
/// </summary>
internal sealed class ServiceHosts(IEnumerable<string> listed)
{
    // trafficmanager.net is shared by everybody: only that one name of it.
    private static readonly string[] Microsofts =
        ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com", "*.teams.microsoft.us"];

    private readonly string[] _listed = [.. listed];

    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Query.Length > 0
            || uri.Fragment.Length > 0)
        {
            return false;
        }

        if (uri.IsLoopback)
        {
            return uri.Scheme is "http" or "https" && _listed.Any(host => Names(host, uri));
        }

        return uri.Scheme == "https"
            && ((uri.IsDefaultPort && Microsofts.Any(host => Names(host, uri))) || _listed.Any(host => Names(host, uri)));
    }

    public static bool IsHttps(string address, bool orLoopback) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (orLoopback && uri is { Scheme: "http", IsLoopback: true }));

    /// <summary>A port counts where it is listed; without one, a loopback host may have any, another host only the default one.</summary>
    private static bool Names(string listed, Uri uri)
    {
        if (listed.StartsWith("*.", StringComparison.Ordinal))
        {
            return uri.IsDefaultPort && uri.Host.EndsWith(listed[1..], StringComparison.OrdinalIgnoreCase);
        }

        return string.Equals(listed, $"{uri.Host}:{uri.Port}", StringComparison.OrdinalIgnoreCase)
            || (string.Equals(listed, uri.Host, StringComparison.OrdinalIgnoreCase) && (uri.IsLoopback || uri.IsDefaultPort));
    }
}
