using Microsoft.Extensions.Options;
using ReformBot.Bot.Cli;
using ReformBot.Bot.Import.Demo;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Bot.Web.Playground;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler;

namespace ReformBot.Bot;

/// <summary>What must be true before anything is served: schema, shipped seeds, the office clock, and for a demonstration its people.</summary>
internal sealed class Preparation(
    Store store,
    OfficeClock clock,
    IServiceProvider services,
    IOptions<PlaygroundOptions> playgroundOptions,
    IOptions<OfficeOptions> office)
{
    /// <summary>For every verb: the schema and what ships with the program.</summary>
    public async Task SchemaAsync(CancellationToken cancellationToken = default)
    {
        await store.MigrateAsync(cancellationToken);
        await KeyAsync(cancellationToken);
        await store.WriteAsync(db => LoadShippedSeeds.RunAsync(db, store.Provider, clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>The history's key, made on the very first start; any other time it is this database's own or nothing begins.</summary>
    private async Task KeyAsync(CancellationToken cancellationToken)
    {
        var file = services.GetRequiredService<HistoryKeyFile>();
        var fit = await store.ReadAsync(db => KnownHistoryKey.FitAsync(db, file, cancellationToken), cancellationToken);
        if (fit == HistoryKeyFit.First)
        {
            if (!file.Exists)
            {
                file.Make();
            }

            var key = services.GetRequiredService<HistoryKey>();
            await store.WriteAsync(db => KnownHistoryKey.RememberAsync(db, store.Provider, key, cancellationToken), cancellationToken);
            fit = await store.ReadAsync(db => KnownHistoryKey.FitAsync(db, file, cancellationToken), cancellationToken);
        }

        if (HistoryKeyWording.Of(fit, file) is var (state, toDo))
        {
            throw new RefusedStartException(OperatorWording.Say("Key.Refused", state, toDo));
        }
    }

    /// <summary>For every verb after that: the office's clock as the playground left it.</summary>
    public Task ClockAsync(CancellationToken cancellationToken = default) =>
        services.GetService<SteppingClock>()?.RestoreAsync(startAt: null, cancellationToken) ?? Task.CompletedTask;

    /// <summary>For serving: in Development an empty office gets the demonstration, and everybody can be spoken as.</summary>
    public async Task ServingAsync(CancellationToken cancellationToken = default)
    {
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
