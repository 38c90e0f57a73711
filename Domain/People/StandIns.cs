using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.People;

/// <summary>Those away at that hour, by a confirmed leave, whom one person stands in for.</summary>
public static class StandIns
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, DateOnly, bool, IAsyncEnumerable<Guid>>> AwayFor = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Guid substitute, DateOnly date, bool isAfternoon) => db.Leaves
            .Where(l => l.SubstituteId == substitute && l.ToDate >= date && l.FromDate <= date && l.ConfirmedById != null
                && (isAfternoon ? !l.EndsAtNoon || l.ToDate > date : !l.StartsAtNoon || l.FromDate < date))
            .Select(l => l.PersonId)));

    public static async Task<IReadOnlyList<RosterPerson>> ForAsync(ReformBotDbContext db, Office office, Guid substitute, DateTimeOffset now)
    {
        var half = HalfDay.At(now, office.Calendar);
        var away = await AwayFor.For(db)(db, substitute, half.Date, half.IsAfternoon).ToListAsync();
        return away.Count == 0 ? [] : [.. away.Distinct().Select(office.Roster.Find).OfType<RosterPerson>().Where(p => p.IsActive && p.Id != substitute)];
    }
}
