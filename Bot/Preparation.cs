using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Import;
using ReformBot.Bot.Web;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler;

namespace ReformBot.Bot;

/// <summary>What must be true before anything is served: schema, shipped seeds, the office clock, and for a demonstration its people.</summary>
internal sealed class Preparation(
    Store store,
    IDbContextFactory<ReformBotDbContext> contexts,
    OfficeClock clock,
    IServiceProvider services,
    IOptions<PlaygroundOptions> playgroundOptions,
    IOptions<OfficeOptions> office)
{
    /// <summary>For every verb: the schema and what ships with the program.</summary>
    public async Task SchemaAsync(CancellationToken cancellationToken = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await store.Provider.MigrateAsync(db, cancellationToken);
        }

        await store.WriteAsync(db => LoadShippedSeeds.RunAsync(db, store.Provider, clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>For verbs that speak of the office's time: the clock as the playground left it.</summary>
    public Task ClockAsync(CancellationToken cancellationToken = default) =>
        services.GetService<SteppingClock>()?.RestoreAsync(startAt: null, cancellationToken) ?? Task.CompletedTask;

    /// <summary>For serving: in Development an empty office gets the demonstration, and everybody can be spoken as.</summary>
    public async Task ServingAsync(CancellationToken cancellationToken = default)
    {
        _ = ClarityPresets.Of(office.Value.ClarityPreset);
        await SchemaAsync(cancellationToken);
        var playground = playgroundOptions.Value;
        if (!playground.Enabled)
        {
            return;
        }

        var script = await services.GetRequiredService<LoadDemo>().RunAsync(cancellationToken);
        await services.GetRequiredService<SteppingClock>().RestoreAsync(playground.StartAt ?? (script is null ? null : AsOf(script)), cancellationToken);
        await store.WriteAsync(db => PlaygroundAccounts.EnsureAsync(db, clock.GetUtcNow()), cancellationToken);
    }

    private DateTimeOffset AsOf(DemoScript script) =>
        new(script.AsOf, TimeZoneInfo.FindSystemTimeZoneById(office.Value.TimeZone).GetUtcOffset(script.AsOf));
}
