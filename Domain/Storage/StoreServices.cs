using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Outbox;

namespace ReformBot.Domain.Storage;

public static class StoreServices
{
    /// <summary>Registers the store chosen by "Database" and everything that only needs the store and the clocks.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OfficeOptions>().BindConfiguration(OfficeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<StoreProvider>(s => s.GetRequiredService<IOptions<StoreOptions>>().Value is var options
            && options.Provider == StoreKind.PostgreSql
                ? new PostgreSqlStore(options.ConnectionString)
                : new SqliteStore(options.ConnectionString));
        services.AddPooledDbContextFactory<ReformBotDbContext>((s, builder) =>
        {
            s.GetRequiredService<StoreProvider>().Configure(builder);
            // A context is one piece of work's at a time; asking at every query whether it is costs as much as translating it did.
            builder.EnableThreadSafetyChecks(false);
        });
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<OfficeCache>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Mailbox>();
        services.AddSingleton<Store>();
        return services;
    }
}
