using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// What an answer of openapi.zalo.me means. The numbers hold for this host only: business.openapi.zalo.me uses the same ones for
/// other things.
/// </summary>
internal static class ZaloOfficialAccountOutcome
{
    private static readonly TimeSpan WhileRefused = TimeSpan.FromMinutes(5);

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The token is the trouble: renew it and try this once more.</summary>
    public static bool IsTokenRefused(RestResponse response) =>
        (int)response.StatusCode == 401 || ZaloJson.TryRead<ZaloReply>(response.RawBytes) is { Error: -216 or -220 or -124 or 216 or 401 or -401 };

    public static SendResult Read(RestResponse response, ZaloPart part, DateTimeOffset now)
    {
        if (ZaloJson.TryRead<ZaloReply>(response.RawBytes) is not { Error: { } error } reply)
        {
            return WithoutJson(response, "ApiUrl");
        }

        return error switch
        {
            0 when response.IsSuccessStatusCode => part.Arrived(reply.Data?.MessageId),
            0 => new SendResult.Unknown($"Zalo answered {(int)response.StatusCode} with error 0"),
            -216 or -220 or 216 or 401 or -401 => new SendResult.Retry($"Zalo refuses the renewed token too ({error})", WhileRefused),
            -32 or -200 => new SendResult.Retry($"Zalo: busy or failing ({error})", RetryAfter.Of(response)),
            -211 or -218 => new SendResult.Retry($"Zalo: quota used up ({error})", TimeSpan.FromHours(1)),
            -234 => new SendResult.Retry("Zalo: not at night (-234)", UntilMorning(now)),
            -230 or -232 => new SendResult.NotThisWay($"has not written for seven days, so only templates may be sent ({error})"),
            -213 or -217 or -227 or -244 => new SendResult.Unreachable(Why(error)),
            -204 or -205 or -209 or -212 or -219 or -221 or -223 or -224 or -320 or -321 or -242 =>
                new SendResult.Rejected($"Zalo: the official account or its app is not set up for this ({error})"),
            -201 or -210 or -233 or -235 or -237 or -238 or -240 or -241 or -248 or -249 or -403 or -100 =>
                new SendResult.Rejected($"Zalo: refused as it is ({error})"),
            _ => new SendResult.Rejected($"Zalo: error {error}, which its documentation does not list"),
        };
    }

    private static string Why(int error) => error switch
    {
        -213 => "not a follower of the official account (-213)",
        -227 => "account locked or unused for 45 days (-227)",
        -244 => "has switched such messages off (-244)",
        _ => $"has blocked the official account ({error})",
    };

    /// <summary>Zalo's night is 22:00 to 06:00; five minutes past, so that not everybody stands at the door at once.</summary>
    public static TimeSpan UntilMorning(DateTimeOffset now)
    {
        var here = TimeZoneInfo.ConvertTime(now, Vietnam);
        var morning = here.Date.AddHours(6).AddMinutes(5);
        return (here.DateTime < morning ? morning : morning.AddDays(1)) - here.DateTime;
    }

    public static SendResult WithoutJson(RestResponse response, string setting) => (int)response.StatusCode switch
    {
        401 => new SendResult.Retry("Zalo refuses the renewed token too (401)", WhileRefused),
        403 or 429 or 503 => new SendResult.Retry($"Zalo answered {(int)response.StatusCode} without JSON", RetryAfter.Of(response)),
        >= 300 and < 400 => new SendResult.Retry($"Zalo answered with a redirect, which is never followed: check {ZaloOfficialAccountOptions.Section}:{setting}"),
        >= 400 and < 500 and not 408 => new SendResult.Rejected($"Zalo answered {(int)response.StatusCode} without JSON"),
        var status => new SendResult.Unknown($"Zalo answered {status} without JSON"),
    };
}
