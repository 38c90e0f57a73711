using System.Net;
using RestSharp;

namespace ReformBot.Connectors.Zalo;

/// <summary>
/// The HTTP of both platforms. No redirects, no cookies, and no diagnostics from inside: the address behind
/// <see cref="TokenPathHandler"/> holds a token.
/// </summary>
internal static class ZaloHttp
{
    /// <summary>Shorter than the dispatcher's 20 seconds, so that we learn the outcome and not merely lose patience with ourselves.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    public static RestClient Client(string baseUrl, Func<Uri, Uri>? address = null, TimeSpan? timeout = null) => new(
        new TokenPathHandler(address),
        disposeHandler: true,
        options =>
        {
            options.BaseUrl = new Uri(baseUrl);
            options.Timeout = timeout ?? Timeout;
            options.FollowRedirects = false;
            options.ThrowOnAnyError = false;
            options.UserAgent = "ReformBot";
        });

    /// <summary>What to say of a request that got no answer; null when there is an answer to read.</summary>
    public static SendResult? WithoutAnswer(RestResponse response)
    {
        if (response.StatusCode >= HttpStatusCode.Continue)
        {
            return null;
        }

        // HttpClient turns whatever happens after a cancellation into a cancellation, with the cause inside.
        return Causes(response.ErrorException).OfType<NeverSentException>().FirstOrDefault() is { } trouble
            ? new SendResult.Retry(trouble.Message)
            : new SendResult.Unknown(
                response.ResponseStatus is ResponseStatus.TimedOut or ResponseStatus.Aborted
                    ? "Zalo did not answer in time"
                    : "The connection to Zalo broke before its answer was read");
    }

    /// <summary>Something between us and the platform answered, or the platform by a page: only the status speaks.</summary>
    /// <param name="setting">The address it came from.</param>
    public static SendResult WithoutJson(RestResponse response, string setting) => (int)response.StatusCode switch
    {
        var status and (403 or 429 or 503) => new SendResult.Retry($"Zalo answered {status} without JSON", RetryAfter.Of(response)),
        >= 300 and < 400 => new SendResult.Retry($"Zalo answered with a redirect, which is never followed: check {setting}"),
        var status and >= 400 and < 500 and not 408 => new SendResult.Rejected($"Zalo answered {status} without JSON"),
        var status => new SendResult.Unknown($"Zalo answered {status} without JSON"),
    };

    private static IEnumerable<Exception> Causes(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }

    /// <summary>The innermost step: gives the real address, and knows whether the request was ever begun.</summary>
    private sealed class TokenPathHandler(Func<Uri, Uri>? address) : DelegatingHandler(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var shown = request.RequestUri!;
            var body = request.Content is null ? null : new WatchedContent(request.Content);
            request.Content = body;
            request.RequestUri = address?.Invoke(shown) ?? shown;
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (Exception e) when (body is { IsBegun: false } && e is HttpRequestException or OperationCanceledException)
            {
                throw new NeverSentException(e);
            }
            finally
            {
                request.RequestUri = shown;
            }
        }
    }

    /// <summary>Not one byte of the body had left: whatever went wrong, it did not arrive.</summary>
    private sealed class NeverSentException(Exception inner)
        : HttpRequestException($"Zalo could not be reached ({(inner as HttpRequestException)?.HttpRequestError.ToString() ?? "no connection in time"})", inner);

    private sealed class WatchedContent : HttpContent
    {
        private readonly HttpContent content;

        public WatchedContent(HttpContent content)
        {
            this.content = content;
            foreach (var header in content.Headers)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        public bool IsBegun { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            IsBegun = true;
            return content.CopyToAsync(stream, context);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Headers.ContentLength ?? 0;
            return content.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                content.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
