using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Digests;
using ReformBot.Scheduler.Jobs;

namespace ReformBot.Scheduler;

/// <summary>Something that happens by itself.</summary>
/// <param name="Cron">
/// Second, minute, hour, day of month, month, day of week; in the office's zone. Daily, hourly or every minute, on the whole minute:
/// whatever else keeps the host from starting (<see cref="FormatException"/>).
/// </param>
public sealed record ScheduledJob(string Name, string Cron, Func<IServiceProvider, CancellationToken, Task> RunAsync)
{
    public const string EveryMinute = "0 * * * * ?";

    /// <summary>Every minute: a failed or missed one is made good by the next.</summary>
    public bool IsTick => Cron == EveryMinute;

    /// <summary>A run that failed is tried again every five minutes; else its next slot is soon enough.</summary>
    public bool IsTriedAgain { get; init; } = true;
}

/// <summary>All that happens by itself, in one table. Daily jobs decide themselves whether it is their day: off days move them.</summary>
public sealed class Schedule(IOptions<OfficeOptions> office, IOptions<DigestOptions> digest)
{
    /// <summary>The house is put in order at one time of night; everything else has its own.</summary>
    private const string Nightly = "0 30 2 * * ?";

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(office.Value.TimeZone);

    public IReadOnlyList<ScheduledJob> Jobs { get; } =
    [
        Job<ApplyCalendarChange>("apply-calendar-change", ScheduledJob.EveryMinute, (job, token) => job.RunAsync(token)),
        Job<SendHeldNotices>("send-held-notices", ScheduledJob.EveryMinute, (job, token) => job.RunAsync(token)),
        Job<QueueDueReminders>("queue-due-reminders", ScheduledJob.EveryMinute, (job, token) => job.RunAsync(token)),
        Job<TellOfLeftWork>("tell-of-left-work", ScheduledJob.EveryMinute, (job, token) => job.RunAsync(token)),
        Job<TellOfReturns>("tell-of-returns", ScheduledJob.EveryMinute, (job, token) => job.RunAsync(token)),
        Job<SendUnitDigest>("send-unit-digest", Daily(digest.Value.UnitTime, office.Value), (job, token) => job.RunAsync(token)),
        Job<SendWeeklyDigest>("send-weekly-digest", Daily(digest.Value.LeadershipTime, office.Value), (job, token) => job.RunAsync(token)),
        Job<AskYearsCommitments>("ask-years-commitments", Daily("09:00", office.Value), (job, token) => job.RunAsync(token)),
        Job<SealDay>("seal-day", "0 5 0 * * ?", (job, token) => job.RunAsync(token)),
        Job<JobRunner>("resume-abandoned", ScheduledJob.EveryMinute, (job, token) => job.MakeGoodAsync(token)),
        Job<KeepGrants>("keep-grants", Nightly, (job, token) => job.RunAsync(token)) with { IsTriedAgain = false },
        Job<ForgetHeldFiles>("forget-held-files", Nightly, (job, token) => job.RunAsync(token)),
        Job<ForgetOldMessages>("forget-old-messages", Nightly, (job, token) => job.RunAsync(token)),
        Job<ForgetOldLinks>("forget-old-links", Nightly, (job, token) => job.RunAsync(token)),
        Job<ForgetOldRuns>("forget-old-runs", Nightly, (job, token) => job.RunAsync(token)),
    ];

    /// <summary>When the next digest of either kind goes out.</summary>
    public DateTimeOffset NextDigest(DateTimeOffset now, OfficeCalendar calendar) => new DigestTimes(digest.Value, calendar).NextAfter(now);

    /// <summary>At that time, or when the office may first be spoken to.</summary>
    private static string Daily(string time, OfficeOptions office)
    {
        var at = TimesOfDay.One(time)!.Value;
        var from = office.ToHours().SendingFrom;
        at = at < from ? from : at;
        return string.Create(CultureInfo.InvariantCulture, $"0 {at.Minute} {at.Hour} * * ?");
    }

    private static ScheduledJob Job<T>(string name, string cron, Func<T, CancellationToken, Task> run)
        where T : class =>
        new(name, cron, (services, token) => run(services.GetRequiredService<T>(), token));
}
