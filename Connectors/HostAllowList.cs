using System.Text;

namespace ReformBot.Connectors;

/// <summary>
/// Hosts a request may go to: those known for a platform, over https and the usual port only, and those the operator lists as
/// "host", "host:port" or "*.domain". Plain http goes only to a loopback host that is listed.
/// </summary>
internal sealed class HostAllowList(IEnumerable<string> known, IEnumerable<string> listed)
{
    private readonly string[] _known = [.. known];
    private readonly string[] _listed = [.. listed];

    public bool Allows(Uri address)
    {
        // Other letters may turn into others on the way to the name server: a host is what is written, or none of ours.
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || !Ascii.IsValid(address.Host))
        {
            return false;
        }

        if (address.IsLoopback)
        {
            return address.Scheme is "http" or "https" && _listed.Any(host => Names(host, address));
        }

        return address.Scheme == Uri.UriSchemeHttps && _known.Concat(_listed).Any(host => Names(host, address));
    }

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
