using RestSharp;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>What an answer of business.openapi.zalo.me means, the token apart (<see cref="ZaloHost"/>): some of its numbers are openapi.zalo.me's with another sense.</summary>
internal static class ZaloBusinessOutcome
{
    public static SendResult Read(RestResponse response, DateTimeOffset now)
    {
        if (ZaloJson.TryRead<ZaloReply>(response.RawBytes) is not { Error: { } error } reply)
        {
            return ZaloHttp.WithoutJson(response, $"{ZaloOfficialAccountOptions.Section}:{nameof(ZaloOfficialAccountOptions.TemplateUrl)}");
        }

        return error switch
        {
            0 when response.IsSuccessStatusCode => new SendResult.Sent(reply.Data?.MsgId ?? reply.Data?.MessageId),
            0 => new SendResult.Unknown($"Zalo answered {(int)response.StatusCode} with error 0"),
            -100 => new SendResult.Retry("Zalo: failing (-100)", RetryAfter.Of(response)),
            -115 or -126 or -144 or -147 or -160 or -1441 or -1471 or -1472 => new SendResult.Retry($"Zalo: quota or balance used up ({error})", TimeSpan.FromHours(1)),
            -133 => new SendResult.Retry("Zalo: not at night (-133)", ZaloNight.UntilMorning(now)),
            -141 => new SendResult.Unreachable($"refuses messages of the official account ({error})"),
            // Says something of the number in the people file, nothing of the person's account.
            -108 or -110 or -114 or -118 or -119 or -139 or -140 => new SendResult.NotThisWay($"not by phone through Zalo ({error})"),
            _ => new SendResult.Rejected($"Zalo: template, account or app are not set up for this ({error})"),
        };
    }
}
