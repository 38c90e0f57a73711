using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// What an answer of openapi.zalo.me means, the token apart (<see cref="ZaloHost"/>). The numbers hold for this host only:
/// business.openapi.zalo.me uses the same ones for other things.
/// </summary>
internal static class ZaloOfficialAccountOutcome
{
    public static SendResult Read(RestResponse response, ZaloPart part, DateTimeOffset now)
    {
        if (ZaloJson.TryRead<ZaloReply>(response.RawBytes) is not { Error: { } error } reply)
        {
            return ZaloHttp.WithoutJson(response, $"{ZaloOfficialAccountOptions.Section}:{nameof(ZaloOfficialAccountOptions.ApiUrl)}");
        }

        return error switch
        {
            0 when response.IsSuccessStatusCode => part.Arrived(reply.Data?.MessageId),
            0 => new SendResult.Unknown($"Zalo answered {(int)response.StatusCode} with error 0"),
            -32 or -200 => new SendResult.Retry($"Zalo: busy or failing ({error})", RetryAfter.Of(response)),
            -211 or -218 => new SendResult.Retry($"Zalo: quota used up ({error})", TimeSpan.FromHours(1)),
            -234 => new SendResult.Retry("Zalo: not at night (-234)", ZaloNight.UntilMorning(now)),
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
}
