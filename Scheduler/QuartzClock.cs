using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using ReformBot.Domain.Storage;

namespace ReformBot.Scheduler;

/// <summary>
/// The clock of a running office: Quartz, in memory, on every node, and the only file that knows it. It says that a slot has
/// come; what is due is asked of the database, and who may run it is a row there.
/// </summary>
internal sealed class QuartzClock(ISchedulerFactory quartz, JobRunner runner, TimeProvider systemClock, ILogger<QuartzClock> log) : BackgroundService
{
    private const string Name = "job";

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);

    public static void Add(IServiceCollection services)
    {
        services.AddQuartz(clock => clock.UseInMemoryStore());
        services.AddTransient<Slot>();
        services.AddHostedService<QuartzClock>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await CatchUpAsync(stoppingToken);
        var clock = await quartz.GetScheduler(stoppingToken);
        foreach (var job in runner.Schedule.Jobs)
        {
            await clock.ScheduleJob(
                JobBuilder.Create<Slot>().WithIdentity(job.Name).UsingJobData(Name, job.Name).Build(),
                TriggerBuilder.Create(systemClock)
                    .WithIdentity(job.Name)
                    .WithCronSchedule(job.Cron, cron => cron.InTimeZone(runner.Schedule.Zone))
                    .Build(),
                cancellationToken: stoppingToken);
        }

        await clock.Start(stoppingToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var clock = await quartz.GetScheduler(cancellationToken);
        await clock.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    /// <summary>A store that is away while the host starts is waited for: what was run already is not run again.</summary>
    private async Task CatchUpAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await runner.CatchUpAsync(stopping);
                return;
            }
            catch (Exception trouble) when (!stopping.IsCancellationRequested)
            {
                log.LogError("What an outage held back could not be made good, it is tried again in {After}: {Failure}", TryAgainAfter, FailureNote.WithTrace(trouble));
            }

            await Task.Delay(TryAgainAfter, systemClock, stopping);
        }
    }

    [DisallowConcurrentExecution]
    private sealed class Slot(JobRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var name = context.MergedJobDataMap.GetString(Name);
            var job = runner.Schedule.Jobs.Single(j => j.Name == name);
            await runner.RunAsync(job, context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken);
        }
    }
}
