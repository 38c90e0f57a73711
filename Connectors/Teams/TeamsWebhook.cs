using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Teams.Incoming;
using ReformBot.Connectors.Teams.Tokens;

namespace ReformBot.Connectors.Teams;

/// <summary>
/// Where Teams posts its activities: who is it (before a byte is read), what is it, then the receiver. The answer goes out when
/// the receiver has committed.
/// </summary>
internal sealed class TeamsWebhook(
    TeamsTokenValidation tokens, IOptions<TeamsOptions> options, IHostEnvironment environment, ILogger<TeamsWebhook> log)
{
    private const int LargestBody = 256 * 1024;

    private readonly TeamsOptions _options = options.Value;
    private readonly TeamsHostAllowList _hosts = new(options.Value.AllowedServiceHosts);

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }

        var (refused, token) = await MeetAsync(context);
        if (refused is not null)
        {
            return refused;
        }

        var body = await RequestBody.ReadAsync(context.Request, LargestBody);
        if (body is null)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "the body is larger than 256 KB");
        }

        return TryParse(body) is { } activity
            ? await TakeAsync(activity, token, context.RequestServices)
            : Refuse(StatusCodes.Status400BadRequest, "the body is no activity");
    }

    /// <summary>An answer for whoever may not pass; for the channel its token, for this very machine in Development none.</summary>
    private async Task<(IResult? Refused, TeamsToken? Token)> MeetAsync(HttpContext context)
    {
        if (_options.IsUnauthenticated)
        {
            var refusal = environment.IsDevelopment() ? LoopbackOnly.Refuses(context) : "Teams:AppId is missing";
            return (refusal is null ? null : Refuse(StatusCodes.Status403Forbidden, refusal), null);
        }

        return await tokens.ValidateAsync(context.Request.Headers.Authorization) switch
        {
            TeamsCaller.Genuine genuine => (null, genuine.Token),
            TeamsCaller.Undecided => (Refuse(StatusCodes.Status503ServiceUnavailable, "the channel's keys are not known yet"), null),
            _ => (Results.StatusCode(StatusCodes.Status401Unauthorized), null),
        };
    }

    private async Task<IResult> TakeAsync(TeamsActivity activity, TeamsToken? token, IServiceProvider services)
    {
        var reading = TeamsIncoming.Read(activity, _options.AppId);
        if (reading is TeamsReading.Malformed malformed)
        {
            return Refuse(StatusCodes.Status400BadRequest, malformed.Why);
        }

        if ((token?.RefusesFor(activity) ?? RefusesAddress(activity)) is { } refusal)
        {
            return Refuse(StatusCodes.Status403Forbidden, refusal);
        }

        switch (reading)
        {
            case TeamsReading.Ignored ignored:
                log.LogInformation("Teams activity passed over: {Reason}", ignored.Why);
                return Results.Ok();
            case TeamsReading.UnknownInvoke:
                return Refuse(StatusCodes.Status501NotImplemented, "nobody answers this invoke");
            case TeamsReading.MalformedInvoke invoke:
                log.LogWarning("Teams invoke refused: {Reason}", invoke.Why);
                return TeamsInvokeAnswer.BadRequest(invoke.Why);
            case TeamsReading.Message { Incoming: var incoming }:
                // Not the request's own token: a turn that began is finished, whether or not anybody still listens.
                return await services.GetRequiredService<IMessageReceiver>().ReceiveAsync(incoming) switch
                {
                    Received.Accepted { Answer: var answer } when incoming.IsInvoke => TeamsInvokeAnswer.Of(answer, incoming.Locale),
                    var received => received.ToStatus(),
                };
            default:
                throw new InvalidOperationException($"No answer is known for {reading.GetType().Name}.");
        }
    }

    private string? RefusesAddress(TeamsActivity activity)
    {
        if (!_hosts.Allows(activity.ServiceUrl))
        {
            return "its service address is not an allowed host";
        }

        return _options.Hears(activity.Tenant) ? null : "its tenant is not allowed";
    }

    private IResult Refuse(int status, string reason)
    {
        log.LogWarning("Teams request answered {Status}: {Reason}", status, reason);
        return Results.StatusCode(status);
    }

    private static TeamsActivity? TryParse(byte[] body)
    {
        LoneSurrogates.Replace(body);
        try
        {
            return JsonSerializer.Deserialize<TeamsActivity>(body, TeamsActivity.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

public static class TeamsEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>Nothing is mapped while Teams is switched off.</summary>
    public static IEndpointRouteBuilder MapTeamsWebhook(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<TeamsOptions>>().Value.Enabled)
        {
            endpoints.Map(Path, async context =>
            {
                var answer = await context.RequestServices.GetRequiredService<TeamsWebhook>().HandleAsync(context);
                await answer.ExecuteAsync(context);
            });
        }

        return endpoints;
    }
}
