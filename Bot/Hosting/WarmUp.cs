using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Import.Demo;
using ReformBot.Bot.Understanding.Examples;
using ReformBot.Bot.Web.Playground;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Hosting;

/// <summary>
/// What is done for the first time is done slowly: most of a start is compiling. What needs neither database nor network is
/// therefore done once on another core while the database is made ready. Only time depends on it.
/// </summary>
internal static class WarmUp
{
    public static void Begin(WebApplication app)
    {
        _ = Task.Run(() => Run(app));

        // Only the first line needs them, and the first page should not wait for it.
        app.Lifetime.ApplicationStarted.Register(static () => _ = Task.Run(static () => ExampleClassifier.Shared));
    }

    /// <remarks>Whatever fails here fails again where it matters, and is said there.</remarks>
    private static void Run(WebApplication app)
    {
        using (var db = app.Services.GetRequiredService<IDbContextFactory<ReformBotDbContext>>().CreateDbContext())
        {
            _ = db.Model;
        }

        if (app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value.Enabled)
        {
            _ = LoadDemo.ReadScript();
            _ = DemoCommitments.ReadProgramme();
            _ = DemoCommitments.Read();
        }

        foreach (var endpoints in ((IEndpointRouteBuilder)app).DataSources)
        {
            _ = endpoints.Endpoints;
        }
    }
}
