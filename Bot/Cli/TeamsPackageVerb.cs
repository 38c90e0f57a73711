using System.CommandLine;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Web;
using ReformBot.Connectors.Teams;
using ReformBot.Connectors.Teams.Package;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>teams-package --out FILE: what an administrator uploads to Teams. Needs no database.</summary>
internal static class TeamsPackageVerb
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = OperatorWording.Say("Help.TeamsPackage.Out"), Required = true };
        var command = new Command("teams-package", OperatorWording.Say("Help.TeamsPackage")) { file };
        command.SetAction(async parsed =>
        {
            await using var app = BotHost.Compose([]);
            return Write(app.Services, parsed.GetValue(file)!);
        });
        return command;
    }

    private static int Write(IServiceProvider services, string path)
    {
        using var package = new MemoryStream();
        try
        {
            var web = services.GetRequiredService<IOptions<WebOptions>>().Value;
            AppPackage.Write(package, services.GetRequiredService<IOptions<TeamsOptions>>().Value, web.PublicUrl);
        }
        catch (ArgumentException missing)
        {
            return Verbs.Refuse(OperatorWording.Say("TeamsPackage.Missing", missing.Message));
        }
        catch (OptionsValidationException invalid)
        {
            return Verbs.Refuse(string.Join(Environment.NewLine, invalid.Failures));
        }

        try
        {
            File.WriteAllBytes(path, package.ToArray());
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Verbs.Refuse(OperatorWording.Say("TeamsPackage.CannotWrite", path, trouble.Message));
        }

        Console.WriteLine(OperatorWording.Say("TeamsPackage.Written", path, package.Length));
        return 0;
    }
}
