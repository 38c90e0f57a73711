using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>Who is away now: a confirmed leave of this half of the day. Somebody away is not asked; his substitute is, or the word waits for his return.</summary>
public sealed class Absences(IEnumerable<Leave> leaves)
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, DateOnly, IAsyncEnumerable<Leave>>> ConfirmedOn = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, DateOnly date) => db.Leaves.AsNoTracking().Where(l => l.FromDate <= date && l.ToDate >= date && l.ConfirmedById != null)));

    private readonly Dictionary<Guid, Leave> _now = leaves.GroupBy(l => l.PersonId).ToDictionary(g => g.Key, g => g.MaxBy(l => l.ToDate)!);

    public static async Task<Absences> AtAsync(ReformBotDbContext db, OfficeCalendar calendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var half = HalfDay.At(now, calendar);
        var leaves = await ConfirmedOn.For(db)(db, half.Date).ToListAsync(cancellationToken);
        return new(leaves.Where(l => l.Days.Covers(half)));
    }

    public bool IsAway(Guid personId) => _now.ContainsKey(personId);

    /// <summary>Who stands in now; null when nobody does, or the substitute is away as well.</summary>
    public Guid? SubstituteOf(Guid personId) =>
        _now.GetValueOrDefault(personId)?.SubstituteId is { } substitute && !IsAway(substitute) ? substitute : null;

    public DateTimeOffset ReturnOf(Guid personId, OfficeCalendar calendar) =>
        _now[personId].Days.BackAt(calendar);
}
