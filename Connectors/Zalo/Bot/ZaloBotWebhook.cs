using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReformBot.Connectors.Zalo.Bot;

/// <summary>Where the Bot Platform delivers what people write. The secret is checked before anything is parsed; no body is ever logged.</summary>
internal static class ZaloBotWebhook
{
    public const string Path = "/api/zalo/bot";

    private const string SecretHeader = "X-Bot-Api-Secret-Token";

    public static void MapZaloBotWebhook(this IEndpointRouteBuilder routes) => routes.MapPost(Path, TakeAsync);

    private static async Task<IResult> TakeAsync(
        HttpRequest request,
        IMessageReceiver receiver,
        IOptions<ZaloBotOptions> options,
        TimeProvider time,
        ILogger<ZaloBotConnector> logger)
    {
        if (request.Headers[SecretHeader] is not [var secret] || !ZaloSecret.AreEqual(secret, options.Value.WebhookSecret))
        {
            logger.LogWarning("A Zalo bot delivery without the right secret was refused");
            return Results.Unauthorized();
        }

        if (await RequestBody.ReadAsync(request, RequestBody.Megabyte) is not { } body)
        {
            logger.LogWarning("A Zalo bot delivery of more than {Bytes} bytes was refused", RequestBody.Megabyte);
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        LoneSurrogates.Replace(body);
        if (ZaloJson.TryRead<ZaloBotUpdate>(body) is not { } update)
        {
            logger.LogWarning("A Zalo bot delivery was no JSON of the known shape");
            return Results.BadRequest();
        }

        switch (ZaloBotIncoming.Read(update.Unwrapped, options.Value.BotId, time.GetUtcNow()))
        {
            case ZaloBotEvent.Said said:
                return (await receiver.ReceiveAsync(said.Message)).ToStatus();
            case ZaloBotEvent.Ignored ignored:
                logger.LogInformation("A Zalo bot delivery asked nothing of us: {Why}", ignored.Why);
                return Results.Ok();
            default:
                logger.LogWarning("A Zalo bot delivery names no message or no chat");
                return Results.BadRequest();
        }
    }
}
