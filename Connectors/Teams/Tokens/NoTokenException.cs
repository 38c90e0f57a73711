using Microsoft.Identity.Client;

namespace ReformBot.Connectors.Teams.Tokens;

/// <summary>
/// There is no token, so nothing was sent and whatever it was for can be tried again later. The message is fit for a log: a code
/// alone, for what Entra or the network says may hold more.
/// </summary>
internal sealed class NoTokenException(string code, TimeSpan? after, Exception cause) : Exception($"no token: {code}", cause)
{
    /// <summary>How long Entra asked to be left alone.</summary>
    public TimeSpan? After => after;

    public static NoTokenException Of(Exception cause) => cause switch
    {
        MsalException trouble => new NoTokenException(trouble.ErrorCode, RetryAfter.Of((trouble as MsalServiceException)?.Headers?.RetryAfter), cause),
        HttpRequestException trouble => new NoTokenException($"{trouble.HttpRequestError}", after: null, cause),
        _ => new NoTokenException(cause.GetType().Name, after: null, cause),
    };
}
