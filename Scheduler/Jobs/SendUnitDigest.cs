using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>Each head's own figures, the red ones first, on Friday afternoon: he reads them before leadership does, and may explain.</summary>
public sealed class SendUnitDigest(
    SendingHours hours, OwedDigests owed, DigestPost post, IOptions<DigestOptions> options, ILogger<SendUnitDigest> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await hours.NowAsync(cancellationToken) is var (office, now))
        {
            await SendOwedAsync(office, now, cancellationToken);
        }
    }

    /// <summary>What is owed by now, what an outage held back included.</summary>
    public async Task SendOwedAsync(Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var times = new DigestTimes(options.Value, office.Calendar);
        if (await owed.WeekAsync(DigestIssue.Unit, times.UnitAt, office.Calendar, now, cancellationToken) is not { } week)
        {
            return;
        }

        var leadershipAt = LeadershipReads(times, week, now);
        var failures = new ItemFailures(log);
        foreach (var unit in office.Roster.Units.Where(u => u.IsActive))
        {
            await failures.TryAsync(unit.Id, () => post.SendAsync(
                DigestIssue.Unit,
                unit,
                week,
                office.Roster.HolderOf(unit.Id, Role.Head) is { } head ? [head] : [],
                office,
                now,
                (report, reader, waiting) => DigestWording.Unit(report, reader, waiting, office, leadershipAt),
                cancellationToken), cancellationToken);
        }

        failures.ThrowIfAny();
        await owed.DoneAsync(DigestIssue.Unit, week, cancellationToken);
    }

    /// <summary>When the digest that reports on that week goes out, if it has not yet.</summary>
    private static DateTimeOffset? LeadershipReads(DigestTimes times, ReportWeek week, DateTimeOffset now) =>
        new[] { week, ReportWeek.Of(week.Monday.AddDays(7)) }
            .Where(sentIn => times.ReportedBy(sentIn) == week)
            .Select(times.LeadershipAt)
            .FirstOrDefault(at => at > now);
}
