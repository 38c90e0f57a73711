using Microsoft.AspNetCore.Http;

namespace ReformBot.Connectors;

internal static class ReceivedAnswer
{
    /// <summary>For a channel that wants only to know whether it must come again.</summary>
    public static IResult ToStatus(this Received received) => received switch
    {
        Received.Accepted => Results.Ok(),
        Received.Malformed => Results.BadRequest(),
        _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
    };
}
