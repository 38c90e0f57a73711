using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>Who is away today: a confirmed leave. Somebody away is not asked; his substitute is, or the word waits for his return.</summary>
public sealed class Absences(IEnumerable<Leave> leaves)
{
    private readonly Dictionary<Guid, Leave> _today = leaves.GroupBy(l => l.PersonId).ToDictionary(g => g.Key, g => g.MaxBy(l => l.ToDate)!);

    public static async Task<Absences> OnAsync(ReformBotDbContext db, DateOnly date, CancellationToken cancellationToken) =>
        new(await db.Leaves.AsNoTracking()
            .Where(l => l.FromDate <= date && l.ToDate >= date && l.ConfirmedById != null)
            .ToListAsync(cancellationToken));

    public bool IsAway(Guid personId) => _today.ContainsKey(personId);

    /// <summary>Who stands in today; null when nobody does, or the substitute is away as well.</summary>
    public Guid? SubstituteOf(Guid personId) =>
        _today.GetValueOrDefault(personId)?.SubstituteId is { } substitute && !IsAway(substitute) ? substitute : null;

    public DateTimeOffset ReturnOf(Guid personId, OfficeCalendar calendar) =>
        DeadlineLadder.Morning(calendar.NextWorkingDay(_today[personId].ToDate), calendar);
}
