using Microsoft.EntityFrameworkCore;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>The keys' folder: there, usable, closed to others, and the very one this database was written with.</summary>
internal static class KeysCheck
{
    private const string Subject = "Thư mục khóa";
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

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
            findings.Add(Finding.Ok(Subject, $"{folder} đọc, ghi được"));
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
            if (HistoryKeyWords.Of(fit, file) is var (state, toDo))
            {
                findings.Add(Finding.Error(Subject, state, toDo));
            }

            if (!file.Exists)
            {
                return findings.Count > 0
                    ? findings
                    : [Finding.Warning(Subject, $"{folder} chưa có khóa", "Khóa được tạo ở lần chạy đầu tiên. Sau đó sao lưu thư mục này, tách riêng với cơ sở dữ liệu.")];
            }

            var probe = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.Error(Subject, $"{folder} không đọc hoặc không ghi được", "Cấp quyền đọc, ghi thư mục này cho tài khoản chạy chương trình."));
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None)
        {
            findings.Add(Finding.Warning(Subject, $"{folder} mở cho tài khoản khác trên máy", $"chmod 700 {folder}"));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> ZaloAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        const string subject = "Token Zalo OA";
        if (services.GetService<IZaloTokenStore>() is not { } tokens)
        {
            return [];
        }

        var appId = services.GetRequiredService<IConfiguration>()[$"{ZaloOfficialAccountOptions.Section}:AppId"] ?? "";
        var isStored = await services.GetRequiredService<Store>().ReadAsync(
            db => db.StoredGrants.AnyAsync(g => g.Protected != null && g.Name.EndsWith(":" + appId), cancellationToken), cancellationToken);
        const string agree = "Quản trị viên OA đồng ý lại, rồi đặt refresh token mới vào Zalo__OfficialAccount__RefreshToken.";
        return (await tokens.ReadAsync(appId, cancellationToken), isStored) switch
        {
            (null, true) => [Finding.Error(subject, "không giải mã được bằng khóa hiện có", "Khôi phục đúng thư mục khóa; nếu không còn: " + agree)],
            (null, false) => [Finding.Warning(subject, "chưa có trong cơ sở dữ liệu", "Đặt Zalo__OfficialAccount__RefreshToken cho lần chạy đầu tiên.")],
            ({ State: ZaloGrantState.Dead }, _) => [Finding.Error(subject, "Zalo không còn chấp nhận", agree)],
            ({ State: ZaloGrantState.Suspect }, _) => [Finding.Warning(subject, "lần gia hạn gần nhất chưa rõ kết quả", "Theo dõi nhật ký; nếu báo token đã chết: " + agree)],
            ({ } grant, _) => [Finding.Ok(subject, $"gia hạn lúc {grant.RotatedAt:yyyy-MM-dd HH:mm} UTC")],
        };
    }
}
