using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace ReformBot.Connectors.Teams.Tokens;

/// <summary>
/// The tokens we send with, from Entra and then from memory. One flight at a time: MSAL would ask once per caller, and twenty
/// first messages would be twenty requests.
/// </summary>
internal sealed class TeamsTokens(IOptions<TeamsOptions> options) : IDisposable
{
    private readonly TeamsOptions _options = options.Value;
    private readonly TeamsTokenHttp _http = new(new Uri(options.Value.Authority));
    private readonly SemaphoreSlim _flight = new(1, 1);
    private Func<bool, CancellationToken, Task<AuthenticationResult>>? _acquire;

    /// <summary>Null in the unauthenticated mode of Development.</summary>
    /// <exception cref="NoTokenException">Entra gave none or could not be reached, or what proves who we are cannot be read.</exception>
    /// <param name="refused">The token the connector has just answered 401 to; null for any that is still valid.</param>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        if (_options.IsUnauthenticated)
        {
            return null;
        }

        await _flight.WaitAsync(cancellationToken);
        try
        {
            _acquire ??= Acquirer();
            var token = (await _acquire(false, cancellationToken)).AccessToken;
            return token == refused ? (await _acquire(true, cancellationToken)).AccessToken : token;
        }
        catch (Exception cause) when (cause is MsalException or HttpRequestException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw NoTokenException.Of(cause);
        }
        finally
        {
            _flight.Release();
        }
    }

    public void Dispose()
    {
        _flight.Dispose();
        _http.Dispose();
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> Acquirer()
    {
        if (_options.AppType == TeamsAppType.UserAssignedMsi)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(_options.AppId)).Build();
            var resource = _options.Scope.Replace("/.default", "", StringComparison.Ordinal);
            return (renew, stop) => identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(renew).ExecuteAsync(stop);
        }

        var app = ConfidentialApp();
        return (renew, stop) => app.AcquireTokenForClient([_options.Scope]).WithForceRefresh(renew).ExecuteAsync(stop);
    }

    private IConfidentialClientApplication ConfidentialApp()
    {
        var authority = new Uri(_options.Authority);
        var tenant = _options.AppType == TeamsAppType.MultiTenant ? "botframework.com" : _options.TenantId;
        var builder = ConfidentialClientApplicationBuilder.Create(_options.AppId)
            .WithAuthority(new UriBuilder(authority) { Scheme = "https", Port = authority.Port }.Uri.AbsoluteUri.TrimEnd('/') + "/" + tenant)
            .WithHttpClientFactory(_http);
        if (!string.Equals(_options.Authority.TrimEnd('/'), TeamsOptions.DefaultAuthority.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
        {
            builder = builder.WithInstanceDiscovery(false);
        }

        return (_options.CertificatePath.Length > 0
            ? builder.WithCertificate(Certificate(_options.CertificatePath))
            : builder.WithClientSecret(_options.ClientSecret)).Build();
    }

    private static X509Certificate2 Certificate(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".pem" or ".crt"
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
}

/// <summary>
/// How MSAL reaches Entra. It insists on an https authority; where the configured one is plain http on loopback, the request goes
/// there as configured.
/// </summary>
internal sealed class TeamsTokenHttp(Uri authority) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new(Handler(authority)) { Timeout = TimeSpan.FromSeconds(10) };

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();

    private static HttpMessageHandler Handler(Uri authority)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return authority is { Scheme: "http", IsLoopback: true } ? new AsConfigured(authority, sockets) : sockets;
    }

    private sealed class AsConfigured(Uri authority, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { } uri && uri.Host == authority.Host && uri.Port == authority.Port)
            {
                request.RequestUri = new UriBuilder(uri) { Scheme = "http", Port = authority.Port }.Uri;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
