using Microsoft.Extensions.DependencyInjection;
using ReformBot.Scheduler.Jobs;

namespace ReformBot.Scheduler;

public static class ScheduleServices
{
    /// <summary>The jobs and their table; what makes them run is added apart.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddSingleton<Schedule>();
        services.AddSingleton<QueueDueReminders>();
        return services;
    }
}
