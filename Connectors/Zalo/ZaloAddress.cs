using Microsoft.Extensions.Hosting;
using ReformBot.Domain.Settings;

namespace ReformBot.Connectors.Zalo;

internal static class ZaloAddress
{
    /// <summary>Tokens go only to Zalo's own hosts over https; in Development also to this very machine.</summary>
    public static string? Problem(string key, string url, IReadOnlyList<string> hosts, IHostEnvironment environment)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.PathAndQuery != "/")
        {
            return Refused.Say(key, "Setting.Zalo.Address.Form", url, hosts[0]);
        }

        var isZalo = address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);
        var isHere = address.IsLoopback && environment.IsDevelopment() && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        return isZalo || isHere ? null : Refused.Say(key, "Setting.Zalo.Address", url, hosts[0]);
    }
}
