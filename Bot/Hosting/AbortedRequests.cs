using ReformBot.Bot.Web;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Hosting;

/// <summary>
/// A request whose body came too slowly, broke off, whose sender has gone, or for which too many writers were waiting: nobody's fault
/// here, and nothing was done of it. Said in one line as what it is; whatever else is thrown is a bug and goes on.
/// </summary>
internal static class AbortedRequests
{
    public static void UseAbortedRequests(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            Log(context).LogInformation("A request was answered {Status}: {Reason}", broken.StatusCode, ReasonOf(broken.StatusCode));
            context.Response.StatusCode = broken.StatusCode;
        }
        catch (StoreBusyException) when (!context.Response.HasStarted)
        {
            Log(context).LogWarning("A request was answered 503: the writers' queue is full");
            context.Response.Headers.RetryAfter = "5";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            {
                await PageShell.Door(context, "Busy", StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            Log(context).LogInformation("The sender of a request went away before it was answered");
        }
    });

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AbortedRequests));

    private static string ReasonOf(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => "its body came too slowly",
        StatusCodes.Status413PayloadTooLarge => "its body is too large",
        _ => "it was cut off or is no request",
    };
}
