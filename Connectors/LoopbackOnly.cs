using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ReformBot.Connectors;

/// <summary>
/// The door of everything that asks no credentials (playground, a channel in Development): open to a program on this very
/// machine and to a page of our own, to nobody else.
/// </summary>
public static class LoopbackOnly
{
    /// <summary>Besides X-Forwarded-*: what a proxy adds that was told less.</summary>
    private static readonly string[] Forwarding = ["Forwarded", "X-Real-IP", "Via"];

    /// <summary>Why this request may not pass, in words for the log; null when it may.</summary>
    public static string? Refuses(HttpContext context)
    {
        var request = context.Request;
        return context switch
        {
            _ when IsBoundWider(context) => "the server listens beyond loopback",
            _ when !IsLoopback(context.Connection.LocalIpAddress) => "the connection came in beyond loopback",
            _ when !IsLoopback(context.Connection.RemoteIpAddress) => "the caller is another machine",
            _ when !IsLoopbackName(request.Host.Host) => "the Host header is not localhost",
            _ when request.Headers.Keys.Any(IsForwarded) => "the request was forwarded by a proxy",
            _ when HasBody(request) && !request.HasJsonContentType() => "the content type is not JSON",
            _ when !IsSameOrigin(request) => "the page that asks has another origin",
            _ => null,
        };
    }

    private static bool IsBoundWider(HttpContext context) =>
        context.RequestServices.GetService<IServer>()?.Features.Get<IServerAddressesFeature>() is { } bound
        && bound.Addresses.Any(address => !IsLoopbackName(BindingAddress.Parse(address).Host));

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    private static bool IsForwarded(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || Forwarding.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool HasBody(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
