using System.CommandLine;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Web;
using ReformBot.Connectors.Teams;

namespace ReformBot.Bot.Cli;

/// <summary>teams-package --out FILE: what an administrator uploads to Teams. Needs no database.</summary>
internal static class TeamsPackageVerb
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "Tệp zip sẽ ghi.", Required = true };
        var command = new Command("teams-package", "Tạo gói ứng dụng để quản trị viên tải lên Teams.") { file };
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
            return Verbs.Refuse($"{missing.Message} Đặt Teams__AppId và Web__PublicUrl (https) rồi chạy lại.");
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
            return Verbs.Refuse($"Không ghi được tệp {path}: {trouble.Message}");
        }

        Console.WriteLine($"Đã ghi {path} ({package.Length} byte). Tải lên tại Teams admin center, mục Manage apps.");
        return 0;
    }
}
