using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Digests;
using ReformBot.Scheduler.Jobs;

namespace ReformBot.Scheduler;

public static class ScheduleServices
{
    /// <summary>The jobs and their table, each to be run once in the cluster. What makes them run is chosen apart.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DigestOptions>, DigestOptionsValidator>();
        services.AddSingleton<Schedule>();
        services.AddSingleton<JobLease>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<SendingHours>();
        services.AddSingleton<CalendarNotices>();
        services.AddSingleton<ApplyCalendarChange>();
        services.AddSingleton<SendHeldNotices>();
        services.AddSingleton<QueueDueReminders>();
        services.AddSingleton<TellOfLeftWork>();
        services.AddSingleton<TellOfReturns>();
        services.AddSingleton<DigestPost>();
        services.AddSingleton<OwedDigests>();
        services.AddSingleton<SendWeeklyDigest>();
        services.AddSingleton<SendUnitDigest>();
        services.AddSingleton<AskYearsCommitments>();
        services.AddSingleton<SealDay>();
        services.AddSingleton<KeepGrants>();
        services.AddSingleton<ForgetHeldFiles>();
        services.AddSingleton<ForgetOldMessages>();
        services.AddSingleton<ForgetOldLinks>();
        services.AddSingleton<ForgetOldRuns>();
        services.AddSingleton<SteppingClock>();
        return services;
    }

    /// <summary>An office's clock: real time, Quartz.</summary>
    public static IServiceCollection AddOfficeClock(this IServiceCollection services)
    {
        QuartzClock.Add(services);
        return services;
    }

    /// <summary>The playground's clock, moved by hand. Needs a <see cref="DrainOutbox"/>.</summary>
    public static IServiceCollection AddSteppingClock(this IServiceCollection services)
    {
        services.AddHostedService(provider => provider.GetRequiredService<SteppingClock>());
        return services;
    }
}
