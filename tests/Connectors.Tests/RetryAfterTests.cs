using RestSharp;
using Xunit;

namespace ReformBot.Connectors.Tests;

public sealed class RetryAfterTests
{
    /// <summary>Whichever platform it is: a message waits for no header longer than an hour.</summary>
    [Theory]
    [InlineData("7", 7)]
    [InlineData("72000", 3600)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 3600)]
    [InlineData("Mon, 02 Mar 2020 00:00:00 GMT", null)]
    [InlineData("0", null)]
    [InlineData("-7", null)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void It_is_seconds_or_a_date_and_an_hour_at_most(string? asked, int? seconds)
    {
        var response = new RestResponse(new RestRequest()) { Headers = asked is null ? null : [new HeaderParameter("retry-after", asked)] };

        Assert.Equal(seconds, (int?)RetryAfter.Of(response)?.TotalSeconds);
    }
}
