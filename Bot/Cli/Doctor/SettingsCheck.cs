using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Web;
using ReformBot.Connectors.Teams;
using ReformBot.Connectors.Zalo.Bot;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Settings;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler.Dispatch;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>Every section the host would refuse to start over, and secrets where they do not belong.</summary>
internal static class SettingsCheck
{
    private static string SetKeys => OperatorWording.Say("Doctor.Settings.Do");

    private static readonly string[] Secrets =
    [
        "Teams:ClientSecret", "Zalo:Bot:Token", "Zalo:Bot:WebhookSecret",
        "Zalo:OfficialAccount:AppSecret", "Zalo:OfficialAccount:OaSecretKey", "Zalo:OfficialAccount:RefreshToken",
    ];

    public static IEnumerable<Finding> Run(IServiceProvider services)
    {
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        Finding[] findings =
        [
            .. Section<OfficeOptions>(services, OperatorWording.Say("Doctor.Office"),
                o => [Finding.Ok(OperatorWording.Say("Doctor.Office"), OperatorWording.Say("Doctor.Office.Hours", o.WorkingHours, o.SendingHours))]),
            .. Section<DigestOptions>(services, OperatorWording.Say("Doctor.Digest"),
                o => [Finding.Ok(OperatorWording.Say("Doctor.Digest"), OperatorWording.Say("Doctor.Digest.Times", o.LeadershipTime, o.UnitTime))]),
            .. Section<DispatchOptions>(services, OperatorWording.Say("Doctor.Dispatch"), _ => []),
            .. Section<Connectors.Files.FileOptions>(services, OperatorWording.Say("Doctor.Files"), _ => []),
            .. Section<WebOptions>(services, OperatorWording.Say("Doctor.Address"), o => [Address(o, isDevelopment)]),
            .. Section<TeamsOptions>(services, "Teams", Teams),
            .. Section<ZaloBotOptions>(services, "Zalo Bot", o => [Channel("Zalo Bot", o.Enabled)]),
            .. Section<ZaloOfficialAccountOptions>(services, "Zalo OA", o => [Channel("Zalo OA", o.Enabled)]),
            .. Misplaced(services.GetRequiredService<IConfiguration>()),
        ];
        return findings;
    }

    private static IEnumerable<Finding> Section<T>(IServiceProvider services, string subject, Func<T, IEnumerable<Finding>> look)
        where T : class
    {
        try
        {
            return look(services.GetRequiredService<IOptions<T>>().Value);
        }
        catch (OptionsValidationException elsewhere) when (elsewhere.OptionsType != typeof(T))
        {
            // Said of the section it is in.
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures.Select(failure => Finding.Error(subject, failure, SetKeys));
        }
        catch (InvalidOperationException unreadable)
        {
            return [Finding.Error(subject, Unreadable.Say(unreadable) ?? OperatorWording.Say("Doctor.Value"), SetKeys)];
        }
    }

    private static Finding Address(WebOptions web, bool isDevelopment) => web.PublicUrl.Length > 0 || isDevelopment
        ? Finding.Ok(OperatorWording.Say("Doctor.Address"), web.BaseUrl)
        : Finding.Warning(OperatorWording.Say("Doctor.Address"), OperatorWording.Say("Doctor.Address.None"), OperatorWording.Say("Doctor.Address.None.Do"));

    private static IEnumerable<Finding> Teams(TeamsOptions teams)
    {
        if (!teams.Enabled || teams.AppId.Length > 0)
        {
            yield return Channel("Teams", teams.Enabled);
            yield break;
        }

        yield return Finding.Warning("Teams", OperatorWording.Say("Doctor.Unauthenticated"), OperatorWording.Say("Doctor.Unauthenticated.Do"));
    }

    private static Finding Channel(string name, bool isEnabled) =>
        Finding.Ok(name, isEnabled ? OperatorWording.Say("Doctor.Channel.On") : OperatorWording.Say("Doctor.Channel.Off"));

    /// <summary>appsettings.json is copied, mailed and committed: no place for a secret.</summary>
    private static IEnumerable<Finding> Misplaced(IConfiguration configuration)
    {
        var files = ((IConfigurationRoot)configuration).Providers.OfType<JsonConfigurationProvider>()
            .Where(p => p.Source.Path is { } path && path.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase));
        foreach (var file in files)
        {
            foreach (var key in Secrets.Where(key => file.TryGet(key, out var value) && !string.IsNullOrEmpty(value)))
            {
                yield return Finding.Warning(OperatorWording.Say("Doctor.Secrets"), OperatorWording.Say("Doctor.Secrets.Key", key, file.Source.Path),
                    OperatorWording.Say("Doctor.Secrets.Key.Do"));
            }

            if (file.TryGet("Database:ConnectionString", out var connection) && connection?.Contains("password", StringComparison.OrdinalIgnoreCase) == true)
            {
                yield return Finding.Warning(OperatorWording.Say("Doctor.Secrets"), OperatorWording.Say("Doctor.Secrets.Password", file.Source.Path),
                    OperatorWording.Say("Doctor.Secrets.Password.Do"));
            }
        }
    }
}
