using FileOptions = ReformBot.Connectors.Files.FileOptions;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Domain.Settings;

namespace ReformBot.Scheduler.Jobs;

public static class FileWorkServices
{
    /// <summary>The fetching of files, running with the host; where they lie is known by whoever enables a channel.</summary>
    public static IServiceCollection AddFileWork(this IServiceCollection services)
    {
        services.AddOptions<FileOptions>().BindConfiguration(FileOptions.Section).ValidateSettings(FileOptions.Section);
        services.AddSingleton<FileNotices>();
        services.AddSingleton<FileClaims>();
        services.AddSingleton<FetchFiles>();
        services.AddHostedService(s => s.GetRequiredService<FetchFiles>());
        return services;
    }
}
