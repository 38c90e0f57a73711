using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReformBot.Domain.Settings;

namespace ReformBot.Connectors.Files;

internal static class FileServices
{
    /// <summary>What every channel's source needs; called by each of them.</summary>
    public static IServiceCollection AddFileHttp(this IServiceCollection services)
    {
        services.AddOptions<FileOptions>().BindConfiguration(FileOptions.Section).ValidateSettings(FileOptions.Section);
        services.TryAddSingleton<FileHttp>();
        return services;
    }
}
