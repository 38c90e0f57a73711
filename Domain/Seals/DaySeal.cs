using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Seals;

/// <summary>
/// One hash over all chains as they stood at the end of a day. It is said in the leadership digest, so that a tail cut off or a whole
/// assignment removed later, with everything in the database made to fit, still differs from what leaders have in their hands.
/// A day sealed late is sealed the same: what counts is each step's own time. Each seal holds the one before it, so that none can be
/// taken out or made anew.
/// </summary>
public static class DaySeal
{
    /// <summary>Behind the hash of a seal that holds the one before it as well; older seals have no such mark.</summary>
    private const string Chained = ".2";

    /// <summary>One seal a date, in their order, each over the one before; all from one reading of the steps.</summary>
    /// <param name="previous">The last seal there is; null before the first.</param>
    public static async Task<IReadOnlyList<DailySeal>> OfAsync(
        ReformBotDbContext db,
        IReadOnlyList<DateOnly> dates,
        DailySeal? previous,
        OfficeCalendar calendar,
        HistoryKey key,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var seals = new List<DailySeal>();
        foreach (var day in await DaysAsync(db, dates, calendar, cancellationToken))
        {
            previous = new DailySeal
            {
                Date = day.Date,
                Assignments = day.Assignments,
                Events = day.Events,
                Hash = HashOf(day, previous, isChained: true, key),
                SealedAt = now,
            };
            seals.Add(previous);
        }

        return seals;
    }

    /// <summary>The days whose history, or whose seal before them, is no longer what was sealed.</summary>
    public static async Task<IReadOnlyList<DateOnly>> BrokenAsync(
        ReformBotDbContext db, OfficeCalendar calendar, HistoryKey key, CancellationToken cancellationToken = default)
    {
        var seals = await db.DailySeals.AsNoTracking().OrderBy(s => s.Date).ToListAsync(cancellationToken);
        var days = await DaysAsync(db, [.. seals.Select(s => s.Date)], calendar, cancellationToken);
        return
        [
            .. seals.Zip(days, seals.Prepend(null))
                .Where(s => s.First.Hash != HashOf(s.Second, s.Third, s.First.Hash.EndsWith(Chained, StringComparison.Ordinal), key))
                .Select(s => s.First.Date),
        ];
    }

    /// <summary>The last seal, for the digest; null before the first day has been closed.</summary>
    public static Task<DailySeal?> LatestAsync(ReformBotDbContext db, CancellationToken cancellationToken) =>
        db.DailySeals.AsNoTracking().OrderByDescending(s => s.Date).FirstOrDefaultAsync(cancellationToken);

    private static string HashOf(Day day, DailySeal? previous, bool isChained, HistoryKey key)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd}\n{day.Assignments}\n{day.Events}\n{day.Heads}");
        return isChained ? key.Mac($"{text}\n{previous?.Hash}") + Chained : key.Mac(text);
    }

    /// <summary>How all chains stood at the end of each of these dates, by one pass over the steps in the order of their time.</summary>
    private static async Task<IReadOnlyList<Day>> DaysAsync(
        ReformBotDbContext db, IReadOnlyList<DateOnly> dates, OfficeCalendar calendar, CancellationToken cancellationToken)
    {
        if (dates.Count == 0)
        {
            return [];
        }

        var days = new List<Day>();
        var ends = dates.Select(date => calendar.At(date.AddDays(1), TimeOnly.MinValue)).ToList();
        var last = ends[^1];
        var steps =
            from step in db.AssignmentEvents.AsNoTracking()
            join assignment in db.Assignments on step.AssignmentId equals assignment.Id
            where step.At < last
            orderby step.At
            select new { assignment.Number, Step = step.Number, step.Hash, step.At };
        var chains = new SortedDictionary<int, (int Step, string Hash)>();
        await foreach (var step in steps.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            while (step.At >= ends[days.Count])
            {
                days.Add(Of(dates[days.Count], chains));
            }

            if (step.Step > chains.GetValueOrDefault(step.Number).Step)
            {
                chains[step.Number] = (step.Step, step.Hash);
            }
        }

        while (days.Count < dates.Count)
        {
            days.Add(Of(dates[days.Count], chains));
        }

        return days;
    }

    private static Day Of(DateOnly date, SortedDictionary<int, (int Step, string Hash)> chains)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var events = 0L;
        foreach (var (number, (step, hash)) in chains)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n{step}\n{hash}\n")));
            events += step;
        }

        return new Day(date, chains.Count, events, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private sealed record Day(DateOnly Date, int Assignments, long Events, string Heads);
}
