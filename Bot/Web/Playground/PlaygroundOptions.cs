using ReformBot.Connectors;
using ReformBot.Connectors.Playground;

namespace ReformBot.Bot.Web.Playground;

/// <summary>Section "Playground".</summary>
public sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>Development only; anywhere else it is off whatever this says. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The office clock's first instant, for a database that has stored none. Default: the demonstration's own.</summary>
    public DateTimeOffset? StartAt { get; set; }
}

internal static class PlaygroundRegistration
{
    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) => environment.IsDevelopment()
        && configuration.GetValue($"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.Enabled)}", defaultValue: true);

    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<PlaygroundOptions>().BindConfiguration(PlaygroundOptions.Section)
            .PostConfigure(options => options.Enabled = IsOn(configuration, environment));
        services.AddSingleton<PlaygroundFeed>();
        if (IsOn(configuration, environment))
        {
            services.AddSingleton<IChannelConnector, PlaygroundConnector>();
        }

        return services;
    }
}
