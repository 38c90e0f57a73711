using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ReformBot.Connectors.Teams.Tokens;

/// <summary>
/// The keys Teams signs with: fetched once, again every twelve hours beside the requests, and at most every five minutes when a key
/// turns up that is not among them. A token signed with a brand-new key waits for that, which the library's own manager does not do.
/// </summary>
internal sealed class TeamsKeys(string metadataUrl, TimeProvider clock, ILogger log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFirstTries = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile OpenIdConnectConfiguration? _current;
    private DateTimeOffset _staleAt;
    private DateTimeOffset _mayAskAgainAt;
    private int _renewing;

    /// <summary>Null only while none could ever be fetched. Who finds keys, old ones too, does not wait for newer ones.</summary>
    public async Task<OpenIdConnectConfiguration?> CurrentAsync()
    {
        if (clock.GetUtcNow() < _staleAt)
        {
            return _current;
        }

        if (_current is { } known)
        {
            if (Interlocked.Exchange(ref _renewing, 1) == 0)
            {
                _ = RenewAsync();
            }

            return known;
        }

        await FetchIfStaleAsync();
        return _current;
    }

    /// <summary>The keys as they are published now, for a key missing in <paramref name="known"/>; null when they were asked for just before.</summary>
    public async Task<OpenIdConnectConfiguration?> NewerThanAsync(OpenIdConnectConfiguration known)
    {
        await _fetching.WaitAsync();
        try
        {
            if (ReferenceEquals(_current, known) && clock.GetUtcNow() >= _mayAskAgainAt)
            {
                _mayAskAgainAt = clock.GetUtcNow() + BetweenTries;
                await FetchAsync();
            }

            return ReferenceEquals(_current, known) ? null : _current;
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _fetching.Dispose();
    }

    private async Task RenewAsync()
    {
        try
        {
            await FetchIfStaleAsync();
        }
        catch (ObjectDisposedException)
        {
            // The host stops.
        }
        finally
        {
            Volatile.Write(ref _renewing, 0);
        }
    }

    private async Task FetchIfStaleAsync()
    {
        await _fetching.WaitAsync();
        try
        {
            if (clock.GetUtcNow() >= _staleAt)
            {
                await FetchAsync();
            }
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Old keys are better than none: when the address cannot be reached they serve on.</summary>
    private async Task FetchAsync()
    {
        var documents = new HttpDocumentRetriever(_http) { RequireHttps = TeamsHostAllowList.IsHttps(metadataUrl, orLoopback: false) };
        try
        {
            _current = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, CancellationToken.None);
            _staleAt = clock.GetUtcNow() + Fresh;
        }
        catch (Exception trouble) when (trouble is IOException or HttpRequestException or OperationCanceledException or JsonException
            or ArgumentException or InvalidOperationException)
        {
            log.LogError("Teams' keys could not be fetched: {Reason}", trouble.Message);
            _staleAt = clock.GetUtcNow() + (_current is null ? BetweenFirstTries : BetweenTries);
        }
    }
}
