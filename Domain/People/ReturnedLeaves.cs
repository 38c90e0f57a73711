using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.People;

/// <summary>Leaves in which somebody stood in: their person is told on his first morning back what was done in his place.</summary>
public static class ReturnedLeaves
{
    public static DateTimeOffset? DueAt(Leave leave, OfficeCalendar calendar) => leave is { SubstituteId: not null, ConfirmedById: not null }
        ? leave.Days.BackAt(calendar)
        : null;

    public static async Task<IReadOnlyList<Leave>> DueAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Leaves.Where(l => l.TellBackAt <= now).OrderBy(l => l.FromDate).ThenBy(l => l.Id).ToListAsync(cancellationToken);

    /// <summary>Somebody whose next leave followed at once is not back yet: when he will be.</summary>
    public static async Task<DateTimeOffset?> BackAtAsync(
        ReformBotDbContext db, Guid personId, OfficeCalendar calendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var half = HalfDay.At(now, calendar);
        var leaves = await db.Leaves.AsNoTracking()
            .Where(l => l.PersonId == personId && l.FromDate <= half.Date && l.ToDate >= half.Date && l.ConfirmedById != null).ToListAsync(cancellationToken);
        return leaves.Where(l => l.Days.Covers(half)).Max(l => (DateTimeOffset?)l.Days.BackAt(calendar));
    }
}
