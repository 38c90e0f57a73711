using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>Where the official account's events arrive, signed. No body is ever logged.</summary>
internal static class ZaloOfficialAccountWebhook
{
    public const string Path = "/api/zalo/oa";

    public static void MapZaloOfficialAccountWebhook(this IEndpointRouteBuilder routes) => routes.MapPost(Path, TakeAsync);

    private static async Task<IResult> TakeAsync(
        HttpRequest request,
        IMessageReceiver receiver,
        IOptions<ZaloOfficialAccountOptions> options,
        TimeProvider time,
        ILogger<ZaloOfficialAccountConnector> logger)
    {
        if (await RequestBody.ReadAsync(request, RequestBody.Megabyte) is not { } body)
        {
            logger.LogWarning("A Zalo delivery of more than {Bytes} bytes was refused", RequestBody.Megabyte);
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        // Zalo tries the address with this, unsigned, before it lets anyone save it.
        if (body.AsSpan().Trim(" \r\n\t"u8).SequenceEqual("{}"u8))
        {
            logger.LogInformation("Zalo tried the webhook's address");
            return Results.Ok();
        }

        if (!ZaloSignature.IsValid(body, request.Headers[ZaloSignature.Header], options.Value.AppId, options.Value.OaSecretKey))
        {
            logger.LogError(
                "A Zalo delivery with a wrong signature was refused; if real ones are lost, check {Section}:OaSecretKey and AppId",
                ZaloOfficialAccountOptions.Section);
            return Results.Unauthorized();
        }

        LoneSurrogates.Replace(body);
        if (ZaloJson.TryRead<ZaloEvent>(body) is not { EventName.Length: > 0 } e)
        {
            logger.LogWarning("A Zalo delivery was no event of the known shape");
            return Results.BadRequest();
        }

        if (e.AppId != options.Value.AppId)
        {
            logger.LogWarning("A Zalo delivery for another app was refused");
            return Results.Unauthorized();
        }

        if (ZaloOfficialAccountIncoming.Read(e, options.Value.OfficialAccountId, time.GetUtcNow()) is not { } message)
        {
            logger.LogDebug("A Zalo event asked nothing of us");
            return Results.Ok();
        }

        return (await receiver.ReceiveAsync(message)).ToStatus();
    }
}
