using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler;

namespace ReformBot.Bot.Web.Ops;

/// <summary>The administrators' page: what is owed, what was put aside and may be tried again, what runs by itself.</summary>
internal static class OpsPage
{
    public static void MapOps(this WebApplication app)
    {
        app.MapGet("/ops", (HttpContext context, Sessions sessions, OpsServices services) =>
            SignInEndpoints.ForAsync(context, sessions, LoginPage.Ops, reader => ShowAsync(context, sessions, services, reader)));
        app.MapPost("/ops/outbox/{id:guid}/retry", (HttpContext context, Guid id, Sessions sessions, OpsServices services) =>
            SignInEndpoints.PostAsync(context, sessions, LoginPage.Ops, async (reader, _) =>
            {
                var result = await services.Store.WriteAsync(db => services.Retry.MessageAsync(db, id));
                services.Signal.Raise();
                return Say(context, services, reader, id, result);
            }));
        app.MapPost("/ops/inbox/{id:guid}/retry", (HttpContext context, Guid id, Sessions sessions, OpsServices services) =>
            SignInEndpoints.PostAsync(context, sessions, LoginPage.Ops, async (reader, _) =>
                Say(context, services, reader, id, await services.Store.WriteAsync(db => services.Retry.DeliveryAsync(db, id)))));
    }

    /// <summary>By way of the page's own address, so that loading it again tries nothing again.</summary>
    private static IResult Say(HttpContext context, OpsServices services, Reader reader, Guid id, RetryResult result)
    {
        services.Log.LogInformation("{Person} asked to try {Id} again: {Result}", reader.Person.Code, id, result);
        context.Response.Headers.Location = $"/ops?said={result}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Sessions sessions, OpsServices services, Reader reader)
    {
        var said = Enum.GetValues<RetryResult>().Where(r => context.Request.Query["said"] == $"{r}").Select(r => PageWording.Say(reader, $"Ops.Retry.{r}")).FirstOrDefault();
        var sections = new OpsSections(services, reader, sessions.FormToken(reader));
        var body = await services.Store.ReadAsync(sections.WriteAsync);
        return PageShell.Answer(
            context,
            sessions,
            reader,
            LoginPage.Ops,
            PageWording.Say(reader, "Ops"),
            Html.Of($"""
                <h1>{PageWording.Say(reader, "Ops")}</h1>
                {(said is null ? Html.Nothing : Html.Of($"""<p class="said" role="status">{said}</p>"""))}
                {body}
                """));
    }
}

/// <summary>What the operators' page is made from.</summary>
internal sealed record OpsServices(
    Store Store, IEnumerable<IChannelConnector> Connectors, Schedule Schedule, DeadLetterRetry Retry, OutboxSignal Signal, OfficeClock Clock,
    TimeProvider System, ILogger<OpsServices> Log)
{
    public bool HasPlayground => Connectors.Any(c => c.Channel == Channel.Playground);
}
