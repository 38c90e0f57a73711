using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Settings;

namespace ReformBot.Scheduler.Dispatch;

public static class DispatchServices
{
    /// <summary>Registers the dispatcher, running with the host; the connectors are registered by whoever enables their channel.</summary>
    public static IServiceCollection AddDispatch(this IServiceCollection services)
    {
        services.AddOptions<DispatchOptions>().BindConfiguration(DispatchOptions.Section).ValidateSettings(DispatchOptions.Section);
        services.AddSingleton<Forwarding>();
        services.AddSingleton<OutboxClaims>();
        services.AddSingleton<Lanes>();
        services.AddSingleton(s => new OutboxDispatcher(
            s.GetRequiredService<Lanes>(), s.GetRequiredService<OutboxSignal>(), s.GetRequiredService<ILogger<OutboxDispatcher>>()));
        services.AddHostedService(s => s.GetRequiredService<OutboxDispatcher>());
        return services;
    }
}
