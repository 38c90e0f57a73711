namespace ReformBot.Bot.Cli;

/// <summary>No verb: serve.</summary>
internal static class ServeVerb
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken) => Verbs.SayingWhyAsync(async () =>
    {
        await using var app = BotHost.Build(args);
        await app.Services.GetRequiredService<Preparation>().ServingAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    });
}
