using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Which week's digests of a kind are owed: this week's once they are due, or last week's, held back by an outage, until the end of the
/// next working day. The last week done is kept: where nothing was held back nothing goes out late, and a first start owes nothing of before.
/// </summary>
public sealed class OwedDigests(Store store)
{
    /// <param name="dueAt">When the digests sent in a week are due; null where none are.</param>
    /// <returns>The week they are sent in; null where nothing is owed.</returns>
    public async Task<ReportWeek?> WeekAsync(
        string kind, Func<ReportWeek, DateTimeOffset?> dueAt, OfficeCalendar calendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = calendar.DateOf(now);
        var week = ReportWeek.Of(today);
        if (dueAt(week) <= now)
        {
            return week;
        }

        var key = KeyOf(kind);
        var done = await store.ReadAsync(
            db => db.Settings.Where(s => s.Key == key).Select(s => s.Value).SingleOrDefaultAsync(cancellationToken), cancellationToken);
        if (done is null)
        {
            await DoneAsync(kind, week.Previous, cancellationToken);
            return null;
        }

        return string.CompareOrdinal(done, week.Previous.ToString()) < 0 && dueAt(week.Previous) is { } due
            && today <= calendar.NextWorkingDay(calendar.DateOf(due)) ? week.Previous : null;
    }

    /// <summary>All that were owed in that week have gone out.</summary>
    public Task DoneAsync(string kind, ReportWeek week, CancellationToken cancellationToken) =>
        store.WritePatientlyAsync(db => Setting.PutAsync(db, KeyOf(kind), week.ToString(), cancellationToken), cancellationToken);

    private static string KeyOf(string kind) => $"digest-week:{kind}";
}
