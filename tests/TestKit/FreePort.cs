using System.Net;
using System.Net.Sockets;

namespace ReformBot.TestKit;

/// <summary>A loopback port nobody listens on just now.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
