using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
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

    /// <summary>
    /// One seal a date, in their order, each over the one before; all from one reading. Of a chain nothing was added to since the first
    /// of these days ended, its row says the last step: a night's sealing does not read the steps of years.
    /// </summary>
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
        foreach (var day in await DaysAsync(dates, calendar, (since, before) => HeadsAndStepsSince(db, since, before), cancellationToken))
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

    /// <summary>The days whose history, or whose seal before them, is no longer what was sealed: from the steps alone, whatever the rows say.</summary>
    public static async Task<IReadOnlyList<DateOnly>> BrokenAsync(
        ReformBotDbContext db, OfficeCalendar calendar, HistoryKey key, CancellationToken cancellationToken = default)
    {
        var seals = await db.DailySeals.AsNoTracking().OrderBy(s => s.Date).ToListAsync(cancellationToken);
        var days = await DaysAsync(
            [.. seals.Select(s => s.Date)], calendar, (_, before) => Steps(db, db.Assignments, before), cancellationToken);
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

    private static IQueryable<Link> Steps(ReformBotDbContext db, IQueryable<Assignment> assignments, DateTimeOffset before) =>
        from assignment in assignments
        join step in db.AssignmentEvents on assignment.Id equals step.AssignmentId
        where step.At < before
        select new Link { Assignment = assignment.Number, Step = step.Number, Hash = step.Hash, At = step.At };

    private static IQueryable<Link> HeadsAndStepsSince(ReformBotDbContext db, DateTimeOffset since, DateTimeOffset before)
    {
        var moved = db.AssignmentEvents.Where(e => e.At >= since).Select(e => e.AssignmentId);
        var heads = db.Assignments.Where(a => a.EventCount > 0 && !moved.Contains(a.Id))
            .Select(a => new Link { Assignment = a.Number, Step = a.EventCount, Hash = a.ChainHead, At = a.IssuedAt });
        return Steps(db, db.Assignments.Where(a => moved.Contains(a.Id)), before).Concat(heads);
    }

    /// <summary>How all chains stood at the end of each of these dates, by one pass from chain to chain: no more than one is held.</summary>
    /// <param name="reading">The links needed where the first of the days ended at the one instant and the last at the other.</param>
    private static async Task<IReadOnlyList<Day>> DaysAsync(
        IReadOnlyList<DateOnly> dates,
        OfficeCalendar calendar,
        Func<DateTimeOffset, DateTimeOffset, IQueryable<Link>> reading,
        CancellationToken cancellationToken)
    {
        if (dates.Count == 0)
        {
            return [];
        }

        var days = dates.Select(date => new OpenDay(date, calendar.At(date.AddDays(1), TimeOnly.MinValue))).ToList();
        try
        {
            var links = reading(days[0].End, days[^1].End).OrderBy(l => l.Assignment).ThenBy(l => l.Step);
            var chain = new List<Link>();
            await foreach (var link in links.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (chain.Count > 0 && chain[0].Assignment != link.Assignment)
                {
                    Add(days, chain);
                    chain.Clear();
                }

                chain.Add(link);
            }

            Add(days, chain);
            return days.ConvertAll(day => day.Close());
        }
        finally
        {
            days.ForEach(day => day.Dispose());
        }
    }

    /// <summary>What counts of a chain on a day is the last step before its end, by the steps' own times.</summary>
    private static void Add(IEnumerable<OpenDay> days, IEnumerable<Link> chain)
    {
        Link? head = null;
        var coming = new Queue<Link>(chain.OrderBy(l => l.At));
        foreach (var day in days)
        {
            while (coming.TryPeek(out var next) && next.At < day.End)
            {
                head = head is null || next.Step > head.Step ? next : head;
                coming.Dequeue();
            }

            if (head is not null)
            {
                day.Add(head);
            }
        }
    }

    /// <summary>A step as far as a seal holds it.</summary>
    private sealed class Link
    {
        public required int Assignment { get; init; }

        public required int Step { get; init; }

        public required string Hash { get; init; }

        public required DateTimeOffset At { get; init; }
    }

    /// <summary>A day's chains, added in the order of their assignments' numbers.</summary>
    private sealed class OpenDay(DateOnly date, DateTimeOffset end) : IDisposable
    {
        private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        private int _assignments;
        private long _events;

        public DateTimeOffset End => end;

        public void Add(Link head)
        {
            _digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head.Assignment}\n{head.Step}\n{head.Hash}\n")));
            _assignments++;
            _events += head.Step;
        }

        public Day Close() => new(date, _assignments, _events, Convert.ToHexStringLower(_digest.GetHashAndReset()));

        public void Dispose() => _digest.Dispose();
    }

    private sealed record Day(DateOnly Date, int Assignments, long Events, string Heads);
}
