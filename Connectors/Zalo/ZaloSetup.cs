using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Files;
using ReformBot.Connectors.Zalo.Bot;
using ReformBot.Connectors.Zalo.OfficialAccount;

namespace ReformBot.Connectors.Zalo;

/// <summary>Both Zalo channels, each only where its configuration enables it. The official account also needs Data Protection's keys.</summary>
public static class ZaloSetup
{
    public static IServiceCollection AddZalo(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<ZaloBotOptions>>(new ZaloBotOptionsValidator(environment));
        services.AddOptions<ZaloBotOptions>().Bind(configuration.GetSection(ZaloBotOptions.Section)).ValidateOnStart();
        if (configuration.GetValue<bool>($"{ZaloBotOptions.Section}:{nameof(ZaloBotOptions.Enabled)}"))
        {
            services.AddSingleton<IChannelConnector, ZaloBotConnector>();
            AddFiles(services);
        }

        services.AddSingleton<IValidateOptions<ZaloOfficialAccountOptions>>(new ZaloOfficialAccountOptionsValidator(environment));
        services.AddOptions<ZaloOfficialAccountOptions>().Bind(configuration.GetSection(ZaloOfficialAccountOptions.Section)).ValidateOnStart();
        if (configuration.GetValue<bool>($"{ZaloOfficialAccountOptions.Section}:{nameof(ZaloOfficialAccountOptions.Enabled)}"))
        {
            services.TryAddSingleton<IZaloTokenStore, ZaloTokenStore>();
            services.AddSingleton<ZaloAccessTokens>();
            services.AddSingleton<ZaloCalls>();
            services.TryAddSingleton<PhoneOf>(s => (account, token) => new ZaloPhones(s.GetRequiredService<Domain.Storage.Store>()).OfAsync(account, token));
            services.AddSingleton<ZaloTemplates>();
            services.AddSingleton<IChannelConnector, ZaloOfficialAccountConnector>();
            AddFiles(services);
        }

        return services;
    }

    /// <summary>Both platforms keep their files on the same network: one source for the two.</summary>
    private static void AddFiles(IServiceCollection services) =>
        services.AddFileHttp().TryAddEnumerable(ServiceDescriptor.Singleton<IFileSource, ZaloFileSource>());

    /// <summary>A disabled channel has no address at all.</summary>
    public static T MapZalo<T>(this T app)
        where T : IEndpointRouteBuilder
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<ZaloBotOptions>>().Value.Enabled)
        {
            app.MapZaloBotWebhook();
        }

        if (app.ServiceProvider.GetRequiredService<IOptions<ZaloOfficialAccountOptions>>().Value.Enabled)
        {
            app.MapZaloOfficialAccountWebhook();
        }

        return app;
    }
}
