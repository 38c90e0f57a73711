using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli.Doctor;

/// <param name="IsReady">The schema is there and current, so the other checks may read.</param>
internal sealed record DatabaseFindings(IReadOnlyList<Finding> Findings, bool IsReady);

/// <summary>Whether the database is there, current and writable. Creates and changes nothing: what it writes is rolled back.</summary>
internal static class DatabaseCheck
{
    private const string Subject = "Cơ sở dữ liệu";

    public static async Task<DatabaseFindings> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<ReformBotDbContext>>().CreateDbContextAsync(cancellationToken);
            return await LookAsync(db, services.GetRequiredService<StoreProvider>(), cancellationToken);
        }
        catch (OptionsValidationException invalid)
        {
            return new([.. invalid.Failures.Select(f => Finding.Error(Subject, f, "Sửa mục Database rồi chạy lại doctor."))], IsReady: false);
        }
        catch (DbException trouble)
        {
            return Broken(trouble.Message);
        }
        catch (Exception trouble) when (trouble is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            // A bad connection string is quoted by some of these messages, password and all.
            return Broken(trouble.GetType().Name);
        }
    }

    private static async Task<DatabaseFindings> LookAsync(ReformBotDbContext db, StoreProvider provider, CancellationToken cancellationToken)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
        {
            return new([Finding.Warning(Subject, "chưa có", "Sẽ được tạo ở lần chạy đầu tiên: dotnet run --project Bot.")], IsReady: false);
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            return new(
                [Finding.Warning(Subject, $"cần cập nhật cấu trúc ({pending.Count} bước)", "Sao lưu, rồi chạy chương trình: cấu trúc được cập nhật khi khởi động.")],
                IsReady: false);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await provider.InsertOrIgnoreAsync(db, new Setting { Key = "doctor", Value = "" }, cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        return new([Finding.Ok(Subject, "kết nối được, cấu trúc mới nhất, ghi được")], IsReady: true);
    }

    private static DatabaseFindings Broken(string why) => new(
        [Finding.Error(Subject, $"không dùng được ({why.ReplaceLineEndings(" ")})", "Kiểm tra Database:Provider, Database:ConnectionString, máy chủ cơ sở dữ liệu và quyền ghi thư mục data.")],
        IsReady: false);
}
