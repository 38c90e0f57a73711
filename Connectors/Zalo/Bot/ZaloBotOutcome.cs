using RestSharp;

namespace ReformBot.Connectors.Zalo.Bot;

/// <summary>
/// What an answer to sendMessage means (bot.zapps.me/docs/error-code): the code in the JSON counts before the HTTP status, which
/// is usually 200 whatever happened.
/// </summary>
internal sealed class ZaloBotOutcome(RestResponse response)
{
    /// <summary>Null when the answer is none of the platform's own.</summary>
    private readonly ZaloBotReply? _reply = ZaloJson.TryRead<ZaloBotReply>(response.RawBytes) is { Ok: not null } reply ? reply : null;

    private int Status => (int)response.StatusCode;

    /// <summary>A token that was reset, an address that is wrong: nothing of the message, and an operator may yet mend it. Null when it is not that.</summary>
    public SendResult.Retry? WaitsForPerson()
    {
        var reason = _reply is not null
            ? (_reply.ErrorCode ?? Status) == 401 ? $"Zalo does not know the token: set {ZaloBotOptions.Section}:Token (401)" : null
            : Status is 401 or 404 ? $"Zalo answered {Status} without JSON: check {ZaloBotOptions.Section}:Token and {ZaloBotOptions.Section}:ApiUrl" : null;
        return reason is null ? null : new SendResult.Retry(reason, SendResult.WhileMended);
    }

    public SendResult Of(ZaloPart part)
    {
        if (_reply is not { Ok: { } ok } reply)
        {
            return ZaloHttp.WithoutJson(response, $"{ZaloBotOptions.Section}:{nameof(ZaloBotOptions.ApiUrl)}");
        }

        if (ok && response.IsSuccessStatusCode)
        {
            return part.Arrived(reply.Result?.MessageId);
        }

        var code = reply.ErrorCode ?? Status;
        return code switch
        {
            400 => new SendResult.Rejected("Zalo: bad request (400)"),
            // Documented as "internal server error", sic; it passes.
            403 => new SendResult.Retry("Zalo: internal error (403)"),
            404 => new SendResult.Rejected("Zalo: no such chat or bot (404)"),
            408 => new SendResult.Unknown("Zalo: request timed out (408)"),
            429 => new SendResult.Retry("Zalo: quota exceeded (429)", RetryAfter.Of(response)),
            >= 500 => new SendResult.Retry($"Zalo: server error ({code})", RetryAfter.Of(response)),
            _ => new SendResult.Rejected($"Zalo: refused ({code})"),
        };
    }
}
