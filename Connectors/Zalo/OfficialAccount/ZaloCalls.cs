using Microsoft.Extensions.Logging;
using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <param name="Error">Zalo's number; null where there was no answer to read.</param>
internal sealed record ZaloAnswer(SendResult Result, int? Error)
{
    /// <summary>The person has not written for too long; nothing else is wrong.</summary>
    public bool IsWindowClosed => Error is -230 or -232;
}

/// <summary>One call in the account's name: with a token, and once more with a new one where Zalo refuses the first. There is no third.</summary>
internal sealed class ZaloCalls(ZaloAccessTokens tokens, ILogger<ZaloCalls> logger)
{
    private static readonly TimeSpan WhileRefused = TimeSpan.FromMinutes(5);

    /// <param name="request">The request with that token.</param>
    /// <param name="read">What its answer means; the token is seen to here.</param>
    public async Task<ZaloAnswer> TryAsync(
        ZaloHost host, Func<string, RestRequest> request, Func<RestResponse, SendResult> read, CancellationToken cancellationToken, string? refused = null)
    {
        switch (await tokens.GetAsync(refused, cancellationToken))
        {
            case ZaloAccess.Granted when cancellationToken.IsCancellationRequested:
                return new ZaloAnswer(new SendResult.Retry("There was no time left to ask Zalo"), null);

            case ZaloAccess.Granted granted:
                var response = await host.Client.ExecuteAsync(request(granted.Token), cancellationToken);
                if (ZaloHttp.WithoutAnswer(response) is { } trouble)
                {
                    return new ZaloAnswer(trouble, null);
                }

                var error = ZaloJson.TryRead<ZaloReply>(response.RawBytes)?.Error;
                return host.TokenRefusal(response, error) switch
                {
                    null => new ZaloAnswer(read(response), error),
                    _ when refused is null => await TryAsync(host, request, read, cancellationToken, granted.Token),
                    // An operator may yet mend it.
                    { } number => new ZaloAnswer(new SendResult.Retry($"Zalo refuses the renewed token too ({number})", WhileRefused), error),
                };

            case ZaloAccess.NeedsPerson needs:
                logger.LogCritical("Messages of the official account wait for a person: {Reason}", needs.Reason);
                return new ZaloAnswer(new SendResult.Retry(needs.Reason, SendResult.WhileMended), null);

            case ZaloAccess.NotNow later:
                return new ZaloAnswer(new SendResult.Retry(later.Reason), null);

            case var other:
                throw new InvalidOperationException($"Access ended as {other.GetType().Name}.");
        }
    }
}
