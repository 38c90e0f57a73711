using Microsoft.Extensions.DependencyInjection;
using FileOptions = ReformBot.Connectors.Files.FileOptions;

namespace ReformBot.Scheduler.Jobs;

public static class FileWorkServices
{
    /// <summary>The fetching of files, running with the host; where they lie is known by whoever enables a channel.</summary>
    public static IServiceCollection AddFileWork(this IServiceCollection services)
    {
        services.AddOptions<FileOptions>().BindConfiguration(FileOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FileNotices>();
        services.AddSingleton<FileClaims>();
        services.AddSingleton<FetchFiles>();
        services.AddHostedService(s => s.GetRequiredService<FetchFiles>());
        return services;
    }
}
