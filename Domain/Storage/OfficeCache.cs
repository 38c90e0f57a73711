using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Storage;

/// <summary>Who works here and when: one consistent, immutable picture a turn or a job works with.</summary>
public sealed record Office(Roster Roster, OfficeCalendar Calendar)
{
    /// <summary>Which "rõ" set an assignment is held against.</summary>
    public string ClarityPreset { get; init; } = "cam-pha-2022";
}

/// <summary>
/// Keeps the picture until the counter <see cref="VersionCounter"/> moves; every command that changes people, units or holidays
/// moves it in its own transaction, so all nodes notice at their next turn.
/// </summary>
public sealed class OfficeCache(IOptions<OfficeOptions> options)
{
    public const string VersionCounter = "office";

    private static readonly CompiledQuery<Func<ReformBotDbContext, Task<long?>>> Version = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db) => db.Counters.AsNoTracking().Where(c => c.Name == VersionCounter).Select(c => (long?)c.Value).SingleOrDefault()));

    private volatile Loaded? _loaded;

    /// <summary>As it was last read here; null before that.</summary>
    public Office? LastRead => _loaded?.Office;

    public async Task<Office> GetAsync(ReformBotDbContext db, CancellationToken cancellationToken = default) =>
        await GetAsync(db, await Version.For(db)(db), cancellationToken);

    /// <param name="counted">The version this transaction has read already.</param>
    public async Task<Office> GetAsync(ReformBotDbContext db, long? counted, CancellationToken cancellationToken = default)
    {
        var version = counted ?? 0;
        if (_loaded is { } current && current.Version == version)
        {
            return current.Office;
        }

        var office = await LoadAsync(db, cancellationToken);
        _loaded = new Loaded(version, office);
        return office;
    }

    private async Task<Office> LoadAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        var posts = (await db.Posts.AsNoTracking().OrderBy(p => p.Order).ToListAsync(cancellationToken)).ToLookup(p => p.PersonId);
        var people = await db.People.AsNoTracking().OrderBy(p => p.Code).ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Id).ToListAsync(cancellationToken);
        var holidays = await db.Holidays.AsNoTracking().ToListAsync(cancellationToken);
        var roster = new Roster(
            [.. people.Select(p => new RosterPerson(
                p.Id,
                p.Code,
                p.Name,
                p.Address,
                [.. posts[p.Id].Select(post => new RosterPost(post.UnitId, post.Title, post.Role))],
                p.IsActive,
                p.Language))],
            [.. units.Select(u => new RosterUnit(u.Id, u.ParentId, u.Name, u.Block, u.IsActive))]);
        var calendar = new OfficeCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone),
            holidays.Select(h => new SpecialDay(h.Date, h.IsWorkingDay, h.Name, h.Confirmed)),
            options.Value.ToHours());
        return new Office(roster, calendar) { ClarityPreset = options.Value.ClarityPreset };
    }

    private sealed record Loaded(long Version, Office Office);
}
