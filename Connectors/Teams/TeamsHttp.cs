using System.Text.Json;
using RestSharp;

namespace ReformBot.Connectors.Teams;

/// <param name="IsIdempotent">Doing it twice is as good as once, so an unknown outcome may simply be tried again.</param>
internal sealed record TeamsCall(Method Method, string Url, string? Body, bool IsIdempotent);

/// <param name="Id">The id in the answer; Teams sometimes answers without a body.</param>
/// <param name="Trouble">Null when it went well.</param>
/// <param name="Correlation">The MS-CV header, by which Microsoft's support finds the call.</param>
internal sealed record TeamsOutcome(int Status, string? Id, SendResult? Trouble, string? Correlation = null);

/// <param name="Status">0 where no answer came.</param>
internal sealed record TeamsPage(int Status, string? Body, TimeSpan? After);

/// <summary>One call of the connector over HTTP and what its outcome means. No redirects: the token goes to no second address.</summary>
internal sealed class TeamsHttp : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly RestClient _client;

    public TeamsHttp()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        _client = new RestClient(
            new HttpClient(handler) { MaxResponseContentBufferSize = LargestAnswer, Timeout = Timeout.InfiniteTimeSpan },
            new RestClientOptions { RedirectOptions = new RedirectOptions { FollowRedirects = false }, UserAgent = "ReformBot/1.0", Timeout = Timeout.InfiniteTimeSpan },
            disposeHttpClient: true);
    }

    /// <summary>For the token, the opening and the sending together: well inside the dispatcher's lease.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(18);

    public async Task<TeamsOutcome> TryAsync(TeamsCall call, string? token, CancellationToken stop)
    {
        var request = new RestRequest(new Uri(call.Url), call.Method);
        if (token is not null)
        {
            request.AddHeader("Authorization", $"Bearer {token}");
        }

        if (call.Body is not null)
        {
            request.AddStringBody(call.Body, ContentType.Json);
        }

        var response = await _client.ExecuteAsync(request, stop);
        var status = (int)response.StatusCode;
        if (status == 0)
        {
            return new TeamsOutcome(0, null, WithoutAnswer(call, response.ErrorException, stop));
        }

        var id = status is >= 200 and < 300 ? IdIn(response.Content) : null;
        return new TeamsOutcome(status, id, TeamsStatus.Trouble(call, status, response.Content, RetryAfter.Of(response)), Header(response, "MS-CV"));
    }

    /// <summary>Asks the connector something; nothing changes there.</summary>
    public async Task<TeamsPage> GetAsync(string url, string? token, CancellationToken stop)
    {
        var request = new RestRequest(new Uri(url));
        if (token is not null)
        {
            request.AddHeader("Authorization", $"Bearer {token}");
        }

        var response = await _client.ExecuteAsync(request, stop);
        stop.ThrowIfCancellationRequested();
        return new TeamsPage((int)response.StatusCode, response.Content, RetryAfter.Of(response));
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Without a connection nothing was written; after that the message may have gone out although no answer came.</summary>
    private static SendResult WithoutAnswer(TeamsCall call, Exception? error, CancellationToken stop)
    {
        var wasConnected = stop.IsCancellationRequested || error is not (OperationCanceledException or TimeoutException or HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        });
        var reason = $"no answer: {(error as HttpRequestException)?.HttpRequestError.ToString() ?? "timeout"}";
        return wasConnected && !call.IsIdempotent ? new SendResult.Unknown(reason) : new SendResult.Retry(reason);
    }

    private static string? IdIn(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Header(RestResponse response, string name) => response.Headers?
        .FirstOrDefault(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
