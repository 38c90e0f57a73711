using System.Net.Http.Headers;
using RestSharp;

namespace ReformBot.Connectors;

/// <summary>How long a platform asks to be left alone, in its Retry-After header: seconds, or a date by the wall clock. Null where it asks for nothing.</summary>
internal static class RetryAfter
{
    /// <summary>Whoever asks for more is not believed: a message must not wait for days because of one header.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static TimeSpan? Of(RetryConditionHeaderValue? asked)
    {
        var wait = asked?.Delta ?? asked?.Date - TimeProvider.System.GetUtcNow();
        return wait > Longest ? Longest : wait > TimeSpan.Zero ? wait : null;
    }

    public static TimeSpan? Of(RestResponse response)
    {
        var header = response.Headers?.FirstOrDefault(h => string.Equals(h.Name, "Retry-After", StringComparison.OrdinalIgnoreCase))?.Value;
        return RetryConditionHeaderValue.TryParse(header, out var asked) ? Of(asked) : null;
    }
}
