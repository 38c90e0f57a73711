using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// The week's digest to leadership, before the briefing: looks every morning, so that a day off or an outage only moves it, and
/// what has been issued once is not issued again. Figures that heads should have had before and an outage held back go first.
/// </summary>
public sealed class SendWeeklyDigest(
    SendingHours hours, SendUnitDigest units, OwedDigests owed, DigestPost post, IOptions<DigestOptions> options, ILogger<SendWeeklyDigest> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await hours.NowAsync(cancellationToken) is not var (office, now))
        {
            return;
        }

        var times = new DigestTimes(options.Value, office.Calendar);
        if (await owed.WeekAsync(DigestIssue.Leadership, times.LeadershipAt, office.Calendar, now, cancellationToken) is not { } sentIn)
        {
            return;
        }

        var failures = new ItemFailures(log);
        await failures.TryAsync(Guid.Empty, () => units.SendOwedAsync(office, now, cancellationToken), cancellationToken);
        foreach (var unit in office.Roster.Units.Where(u => u.IsActive))
        {
            var leaders = office.Roster.MembersOf(unit.Id).Where(p => p.Posts.Any(post => post.UnitId == unit.Id && post.Role == Role.Leader)).ToList();
            await failures.TryAsync(unit.Id, () => post.SendAsync(
                DigestIssue.Leadership,
                unit,
                times.ReportedBy(sentIn),
                leaders,
                office,
                now,
                (report, reader, waiting) => DigestWording.Leadership(report, reader, waiting, office),
                cancellationToken), cancellationToken);
        }

        failures.ThrowIfAny();
        await owed.DoneAsync(DigestIssue.Leadership, sentIn, cancellationToken);
    }
}
