using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// One hash over all chains as they stood at the end of a day. It is said in the leadership digest, so that a tail cut off or a whole
/// assignment removed later, with everything in the database made to fit, still differs from what leaders have in their hands.
/// A day sealed late is sealed the same: what counts is each step's own time.
/// </summary>
public static class DaySeal
{
    public static async Task<DailySeal> OfAsync(
        ReformBotDbContext db, DateOnly date, OfficeCalendar calendar, HistoryKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (assignments, events) = (0, 0L);
        await foreach (var chain in ChainsAt(db, calendar.At(date.AddDays(1), TimeOnly.MinValue)).WithCancellation(cancellationToken))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{chain.Number}\n{chain.EventCount}\n{chain.ChainHead}\n")));
            assignments++;
            events += chain.EventCount;
        }

        var heads = Convert.ToHexStringLower(digest.GetHashAndReset());
        return new DailySeal
        {
            Date = date,
            Assignments = assignments,
            Events = events,
            Hash = key.Mac(string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}\n{assignments}\n{events}\n{heads}")),
            SealedAt = now,
        };
    }

    /// <summary>The days whose history is no longer what was sealed.</summary>
    public static async Task<IReadOnlyList<DateOnly>> BrokenAsync(
        ReformBotDbContext db, OfficeCalendar calendar, HistoryKey key, CancellationToken cancellationToken = default)
    {
        var broken = new List<DateOnly>();
        foreach (var seal in await db.DailySeals.AsNoTracking().OrderBy(s => s.Date).ToListAsync(cancellationToken))
        {
            var again = await OfAsync(db, seal.Date, calendar, key, seal.SealedAt, cancellationToken);
            if (again.Hash != seal.Hash)
            {
                broken.Add(seal.Date);
            }
        }

        return broken;
    }

    /// <summary>The last seal, for the digest; null before the first day has been closed.</summary>
    public static Task<DailySeal?> LatestAsync(ReformBotDbContext db, CancellationToken cancellationToken) =>
        db.DailySeals.AsNoTracking().OrderByDescending(s => s.Date).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Every assignment's last step before that instant, in the order of their numbers.</summary>
    private static IAsyncEnumerable<ChainState> ChainsAt(ReformBotDbContext db, DateTimeOffset end) =>
        (from step in db.AssignmentEvents.AsNoTracking()
         join assignment in db.Assignments on step.AssignmentId equals assignment.Id
         where step.At < end
             && !db.AssignmentEvents.Any(later => later.AssignmentId == step.AssignmentId && later.Number > step.Number && later.At < end)
         orderby assignment.Number
         select new ChainState(assignment.Number, step.Number, step.Hash))
        .AsAsyncEnumerable();

    private sealed record ChainState(int Number, int EventCount, string ChainHead);
}
