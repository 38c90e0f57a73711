using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.People;

/// <summary>Leaves in which somebody stood in: their person is told on his first morning back what was done in his place.</summary>
public static class ReturnedLeaves
{
    public static DateTimeOffset? DueAt(Leave leave, OfficeCalendar calendar) => leave is { SubstituteId: not null, ConfirmedById: not null }
        ? DeadlineLadder.Morning(calendar.NextWorkingDay(leave.ToDate), calendar)
        : null;

    public static async Task<IReadOnlyList<Leave>> DueAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Leaves.Where(l => l.TellBackAt <= now).OrderBy(l => l.FromDate).ThenBy(l => l.Id).ToListAsync(cancellationToken);

    /// <summary>Somebody whose next leave followed at once is not back yet: until when that one runs.</summary>
    public static Task<DateOnly?> AwayUntilAsync(ReformBotDbContext db, Guid personId, DateOnly today, CancellationToken cancellationToken) => db.Leaves
        .Where(l => l.PersonId == personId && l.FromDate <= today && l.ToDate >= today && l.ConfirmedById != null)
        .MaxAsync(l => (DateOnly?)l.ToDate, cancellationToken);
}
