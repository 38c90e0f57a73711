using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Files;
using ReformBot.Connectors.Teams.Tokens;
using ReformBot.Domain.Settings;

namespace ReformBot.Connectors.Teams;

public static class TeamsRegistration
{
    /// <summary>The options, checked when the host starts, and, where Teams is switched on, everything that speaks it.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(TeamsOptions.Section);
        services.AddOptions<TeamsOptions>().Bind(section).ValidateSettings(TeamsOptions.Section);
        services.AddSingleton<IValidateOptions<TeamsOptions>>(new TeamsOptionsValidator(environment));
        if (!section.GetValue<bool>(nameof(TeamsOptions.Enabled)))
        {
            return services;
        }

        services.AddSingleton<TeamsTokenValidation>();
        services.AddSingleton<TeamsWebhook>();
        services.AddSingleton<TeamsTokens>();
        services.AddSingleton<TeamsHttp>();
        services.AddSingleton<IChannelConnector, TeamsConnector>();
        if (section.GetValue<bool>(nameof(TeamsOptions.LinkByDirectoryEmail)))
        {
            services.AddSingleton<IMemberDirectory, TeamsMemberDirectory>();
        }

        services.AddFileHttp();
        services.AddSingleton<IFileSource, TeamsFileSource>();
        services.AddHostedService<TeamsWarmUp>();
        return services;
    }
}

/// <summary>Fetches the channel's keys while the host starts, so that the first message need not wait and trouble is seen early.</summary>
internal sealed class TeamsWarmUp(TeamsTokenValidation tokens, IOptions<TeamsOptions> options, ILogger<TeamsWarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.IsUnauthenticated)
        {
            log.LogWarning("Teams runs unauthenticated: only this machine is heard");
            return;
        }

        await tokens.WarmUpAsync();
    }
}
