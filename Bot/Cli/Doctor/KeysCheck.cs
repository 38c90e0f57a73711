using Microsoft.EntityFrameworkCore;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>The keys' folder: there, usable, closed to others, and the very one this database was written with.</summary>
internal static class KeysCheck
{
    private static string Subject => OperatorWording.Say("Doctor.Keys");

    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, bool isDatabaseReady, CancellationToken cancellationToken)
    {
        var folder = services.GetRequiredService<IConfiguration>()[$"{SecurityOptions.Section}:{nameof(SecurityOptions.KeysPath)}"] ?? new SecurityOptions().KeysPath;
        var file = new HistoryKeyFile(folder);
        var findings = await UseAsync(services, folder, file, isDatabaseReady, cancellationToken);
        if (!file.Exists)
        {
            // Nothing below may make what is missing.
            return findings;
        }

        if (findings.Count == 0)
        {
            findings.Add(Finding.Ok(Subject, OperatorWording.Say("Doctor.Keys.Good", folder)));
        }

        if (isDatabaseReady)
        {
            findings.AddRange(await ZaloAsync(services, cancellationToken));
        }

        return findings;
    }

    private static async Task<List<Finding>> UseAsync(
        IServiceProvider services, string folder, HistoryKeyFile file, bool isDatabaseReady, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            var fit = isDatabaseReady
                ? await services.GetRequiredService<Store>().ReadAsync(db => KnownHistoryKey.FitAsync(db, file, cancellationToken), cancellationToken)
                : file.Exists && file.Read() is null ? HistoryKeyFit.Broken : HistoryKeyFit.First;
            if (HistoryKeyWording.Of(fit, file) is var (state, toDo))
            {
                findings.Add(Finding.Error(Subject, state, toDo));
            }

            if (!file.Exists)
            {
                return findings.Count > 0
                    ? findings
                    : [Finding.Warning(Subject, OperatorWording.Say("Doctor.Keys.None", folder), OperatorWording.Say("Doctor.Keys.None.Do"))];
            }

            var probe = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.Error(Subject, OperatorWording.Say("Doctor.Keys.Bad", folder), OperatorWording.Say("Doctor.Keys.Bad.Do")));
        }

        findings.AddRange(FilePermissions.Of(Subject, folder, $"chmod 700 {folder}"));
        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> ZaloAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var subject = OperatorWording.Say("Doctor.Grant");
        if (services.GetService<IZaloTokenStore>() is not { } tokens)
        {
            return [];
        }

        var appId = services.GetRequiredService<IConfiguration>()[$"{ZaloOfficialAccountOptions.Section}:AppId"] ?? "";
        var isStored = await services.GetRequiredService<Store>().ReadAsync(
            db => db.StoredGrants.AnyAsync(g => g.Protected != null && g.Name.EndsWith(":" + appId), cancellationToken), cancellationToken);
        var agree = OperatorWording.Say("Doctor.Grant.Agree");
        return (await tokens.ReadAsync(appId, cancellationToken), isStored) switch
        {
            (null, true) => [Finding.Error(subject, OperatorWording.Say("Doctor.Grant.Unreadable"), OperatorWording.Say("Doctor.Grant.Unreadable.Do", agree))],
            (null, false) => [Finding.Warning(subject, OperatorWording.Say("Doctor.Grant.None"), OperatorWording.Say("Doctor.Grant.None.Do"))],
            ({ State: ZaloGrantState.Dead }, _) => [Finding.Error(subject, OperatorWording.Say("Doctor.Grant.Dead"), agree)],
            ({ State: ZaloGrantState.Suspect }, _) => [Finding.Warning(subject, OperatorWording.Say("Doctor.Grant.Suspect"),
                OperatorWording.Say("Doctor.Grant.Suspect.Do", agree))],
            ({ } grant, _) => [Finding.Ok(subject, OperatorWording.Say("Doctor.Grant.Renewed", grant.RotatedAt))],
        };
    }
}
