using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Import;
using ReformBot.Bot.Web;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot;

/// <summary>What must be true before anything is served: schema, shipped seeds, the office clock, and for a demonstration its people.</summary>
internal sealed class Preparation(
    Store store,
    IDbContextFactory<ReformBotDbContext> contexts,
    OfficeClock clock,
    LoadDemo demo,
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
        await store.ReadAsync(db => StoredClock.RestoreAsync(db, clock), cancellationToken);
    }

    /// <summary>For serving: in Development an empty office gets the demonstration, and everybody can be spoken as.</summary>
    public async Task ServingAsync(CancellationToken cancellationToken = default)
    {
        await SchemaAsync(cancellationToken);
        var playground = playgroundOptions.Value;
        if (!playground.Enabled)
        {
            return;
        }

        if (await demo.RunAsync(cancellationToken) is { } script)
        {
            await store.WriteAsync(
                db => StoredClock.SetAsync(db, clock, playground.StartAt ?? AsOf(script)), cancellationToken);
        }
        else if (playground.StartAt is { } start)
        {
            await store.WriteAsync(db => StoredClock.SetFirstAsync(db, clock, start), cancellationToken);
        }

        await store.WriteAsync(db => PlaygroundAccounts.EnsureAsync(db, clock.GetUtcNow()), cancellationToken);
    }

    private DateTimeOffset AsOf(DemoScript script) =>
        new(script.AsOf, TimeZoneInfo.FindSystemTimeZoneById(office.Value.TimeZone).GetUtcOffset(script.AsOf));
}
