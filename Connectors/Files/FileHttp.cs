using System.Net;
using System.Net.Http.Headers;

namespace ReformBot.Connectors.Files;

/// <summary>
/// Gets one file over HTTP. The address is checked before every step, redirects included; a token goes only where it is said to;
/// no more is read than allowed, however long the server goes on. Not RestSharp: it reads a body whole before anyone may count it.
/// </summary>
internal sealed class FileHttp : IDisposable
{
    private const int MostSteps = 4;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>From the first step to the last byte; well inside the lease of whoever fetches.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(40);

    /// <param name="mayGo">Whether a step may be taken to that address.</param>
    /// <param name="tokenFor">
    /// The bearer token that address is to be shown, another than the one it has just refused where there is such; null for none.
    /// </param>
    public async Task<FileAnswer> GetAsync(
        Uri address, Func<Uri, bool> mayGo, Func<Uri, string?, CancellationToken, Task<string?>> tokenFor, int largest, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            string? refused = null;
            for (var step = 1; step <= MostSteps; step++)
            {
                if (!mayGo(address))
                {
                    return new FileAnswer.Never(FileTrouble.ForbiddenHost, step == 1 ? "not a host we fetch from" : "it led to a host we do not fetch from");
                }

                var token = await tokenFor(address, refused, deadline.Token);
                using var response = await AskAsync(address, token, deadline.Token);
                if ((int)response.StatusCode is >= 301 and <= 308 && response.Headers.Location is { } next)
                {
                    address = new Uri(address, next);
                    continue;
                }

                // A token refused may have been withdrawn before its time: once, with a new one. An address refused without one has run out.
                if (response.StatusCode == HttpStatusCode.Unauthorized && token is not null && refused is null)
                {
                    refused = token;
                    continue;
                }

                return response.StatusCode == HttpStatusCode.Unauthorized && token is not null
                    ? new FileAnswer.Retry("the token was refused")
                    : await ReadAsync(response, largest, deadline.Token);
            }

            return new FileAnswer.Never(FileTrouble.Expired, "it leads on and on");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FileAnswer.Retry("no answer in time");
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException)
        {
            // Never the message: it may name the address.
            return new FileAnswer.Retry($"no answer: {(trouble as HttpRequestException)?.HttpRequestError.ToString() ?? "the connection broke"}");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> AskAsync(Uri address, string? token, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd("ReformBot/1.0");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    private static async Task<FileAnswer> ReadAsync(HttpResponseMessage response, int largest, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return status is 408 or 425 or 429 or >= 500
                ? new FileAnswer.Retry($"status {status}", RetryAfter.Of(response.Headers.RetryAfter))
                : new FileAnswer.Never(FileTrouble.Expired, $"status {status}");
        }

        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml")
        {
            return new FileAnswer.Never(FileTrouble.WrongType, "a page, not a file");
        }

        if (response.Content.Headers.ContentLength > largest)
        {
            return new FileAnswer.Never(FileTrouble.TooLarge, $"{response.Content.Headers.ContentLength} bytes");
        }

        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(piece, stop)) > 0)
        {
            if (body.Length + read > largest)
            {
                return new FileAnswer.Never(FileTrouble.TooLarge, "more bytes than allowed");
            }

            body.Write(piece, 0, read);
        }

        return body.Length > 0 ? new FileAnswer.Fetched(body.ToArray()) : new FileAnswer.Retry("nothing came");
    }
}
