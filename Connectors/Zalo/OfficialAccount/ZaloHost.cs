using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>One of Zalo's two hosts, with its own numbers for a token it does not take: the same number means other things on the other.</summary>
internal sealed class ZaloHost : IDisposable
{
    private readonly int[] _tokenRefusals;

    private ZaloHost(string url, params int[] tokenRefusals)
    {
        Client = ZaloHttp.Client(url);
        _tokenRefusals = tokenRefusals;
    }

    public RestClient Client { get; }

    /// <summary>openapi.zalo.me: messages, and templates by the person's id.</summary>
    public static ZaloHost Account(ZaloOfficialAccountOptions options) => new(options.ApiUrl, -216, -220, 216, 401, -401);

    /// <summary>business.openapi.zalo.me: templates by phone, and what a template wants.</summary>
    public static ZaloHost Business(ZaloOfficialAccountOptions options) => new(options.TemplateUrl, -124, 401, -401);

    /// <summary>What it refused with, where the token is the trouble.</summary>
    public int? TokenRefusal(RestResponse response, int? error) =>
        error is { } number && _tokenRefusals.Contains(number) ? number : (int)response.StatusCode == 401 ? 401 : null;

    public void Dispose() => Client.Dispose();
}
