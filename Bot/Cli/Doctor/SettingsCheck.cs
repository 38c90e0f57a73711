using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Web;
using ReformBot.Connectors.Teams;
using ReformBot.Connectors.Zalo.Bot;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Digests;
using ReformBot.Scheduler.Dispatch;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>Every section the host would refuse to start over, and secrets where they do not belong.</summary>
internal static class SettingsCheck
{
    private const string SetKeys = "Đặt khóa nêu trên bằng biến môi trường (dấu “:” viết thành “__”) hoặc user-secrets, rồi chạy lại doctor.";

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
            .. Section<OfficeOptions>(services, "Cơ quan", o => [Finding.Ok("Cơ quan", $"giờ làm việc {o.WorkingHours}, được nhắn từ {o.SendingHours}")]),
            .. Section<DigestOptions>(services, "Bản tin", o => [Finding.Ok("Bản tin", $"lãnh đạo đọc lúc {o.LeadershipTime}, thủ trưởng đơn vị lúc {o.UnitTime}")]),
            .. Section<DispatchOptions>(services, "Gửi tin", _ => []),
            .. Section<Connectors.Files.FileOptions>(services, "Tệp", _ => []),
            .. Section<WebOptions>(services, "Địa chỉ trang", o => [Address(o, isDevelopment)]),
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
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures.Select(failure => Finding.Error(subject, failure, SetKeys));
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder's message names the key, never its value.
            return [Finding.Error(subject, unreadable.Message.Split('\'') is [_, _, _, var key, ..] ? $"{key}: không đọc được giá trị" : "có giá trị không đọc được", SetKeys)];
        }
    }

    private static Finding Address(WebOptions web, bool isDevelopment) => web.PublicUrl.Length > 0 || isDevelopment
        ? Finding.Ok("Địa chỉ trang", web.BaseUrl)
        : Finding.Warning("Địa chỉ trang", "chưa đặt Web:PublicUrl, đường dẫn gửi cho cán bộ sẽ trỏ về chính máy chủ", "Đặt Web__PublicUrl=https://địa-chỉ-của-cơ-quan.");

    private static IEnumerable<Finding> Teams(TeamsOptions teams)
    {
        if (!teams.Enabled || teams.AppId.Length > 0)
        {
            yield return Channel("Teams", teams.Enabled);
            yield break;
        }

        yield return Finding.Warning("Teams", "đang bật mà không xác thực (chỉ trong Development): chỉ nghe chính máy này", "Khi chạy thật, đặt Teams__AppId, Teams__TenantId và Teams__ClientSecret.");
    }

    private static Finding Channel(string name, bool isEnabled) => Finding.Ok(name, isEnabled ? "bật, cấu hình đủ" : "tắt");

    /// <summary>appsettings.json is copied, mailed and committed: no place for a secret.</summary>
    private static IEnumerable<Finding> Misplaced(IConfiguration configuration)
    {
        var files = ((IConfigurationRoot)configuration).Providers.OfType<JsonConfigurationProvider>()
            .Where(p => p.Source.Path is { } path && path.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase));
        foreach (var file in files)
        {
            foreach (var key in Secrets.Where(key => file.TryGet(key, out var value) && !string.IsNullOrEmpty(value)))
            {
                yield return Finding.Warning("Bí mật", $"{key} đang nằm trong {file.Source.Path}", "Chuyển sang biến môi trường hoặc user-secrets, xóa khỏi tệp và đổi bí mật mới.");
            }

            if (file.TryGet("Database:ConnectionString", out var connection) && connection?.Contains("password", StringComparison.OrdinalIgnoreCase) == true)
            {
                yield return Finding.Warning("Bí mật", $"mật khẩu cơ sở dữ liệu đang nằm trong {file.Source.Path}", "Đặt Database__ConnectionString bằng biến môi trường, xóa khỏi tệp và đổi mật khẩu.");
            }
        }
    }
}
