using Microsoft.Extensions.Options;
using ReformBot.Bot.Hosting;

namespace ReformBot.Bot.Cli;

/// <summary>No verb: serve.</summary>
internal static class ServeVerb
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken) => Verbs.SayingWhyAsync(async () =>
    {
        await using var app = BotHost.Build(args);
        WarmUp.Begin(app);
        // The host would ask as well, but only once the database has been touched, and with a trace in the log.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<Preparation>().ServingAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    });
}
