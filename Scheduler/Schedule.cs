using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Calendar;
using ReformBot.Scheduler.Jobs;

namespace ReformBot.Scheduler;

/// <summary>Something that happens by itself.</summary>
/// <param name="Cron">Second, minute, hour, day of month, month, day of week; in the office's zone.</param>
public sealed record ScheduledJob(string Name, string Cron, Func<IServiceProvider, CancellationToken, Task> RunAsync)
{
    /// <summary>Every minute: a failed or missed one is made good by the next.</summary>
    public const string EveryMinute = "0 * * * * ?";

    public bool IsTick => Cron == EveryMinute;
}

/// <summary>All that happens by itself, in one table.</summary>
public sealed class Schedule(IOptions<OfficeOptions> office)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(office.Value.TimeZone);

    public IReadOnlyList<ScheduledJob> Jobs { get; } =
    [
        Job<QueueDueReminders>("queue-due-reminders", ScheduledJob.EveryMinute, (job, token) => job.RunAsync(token)),
        Job<AskCommitments>("ask-commitments", ScheduledJob.EveryMinute, (job, token) => job.RunAsync(token)),
        Job<JobRunner>("resume-abandoned", ScheduledJob.EveryMinute, (job, token) => job.ResumeAsync(token)),
        Job<ForgetOldRuns>("forget-old-runs", "0 10 3 * * ?", (job, token) => job.RunAsync(token)),
    ];

    private static ScheduledJob Job<T>(string name, string cron, Func<T, CancellationToken, Task> run)
        where T : class =>
        new(name, cron, (services, token) => run(services.GetRequiredService<T>(), token));
}
