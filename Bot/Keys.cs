using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Settings;

namespace ReformBot.Bot;

/// <summary>
/// The keys that must not be in the database, all in one folder: the history's, and those sessions and stored tokens are
/// encrypted with. Whoever has the folder and the database has everything, so only the program's own user may read it.
/// </summary>
internal static class Keys
{
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateSettings(SecurityOptions.Section);
        services.AddSingleton(s => new HistoryKeyFile(Folder(s).FullName));
        // Made, and held against the database, before anything is served: see Preparation.
        services.AddSingleton(s => s.GetRequiredService<HistoryKeyFile>().Read() ?? throw new InvalidDataException("The history's key is no key."));
        services.AddSingleton<History>();
        services.AddDataProtection().SetApplicationName("ReformBot");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new FileSystemXmlRepository(Folder(s), s.GetRequiredService<ILoggerFactory>())));
        return services;
    }

    private static DirectoryInfo Folder(IServiceProvider services)
    {
        var path = services.GetRequiredService<IOptions<SecurityOptions>>().Value.KeysPath;
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
