using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli.Doctor;

/// <param name="IsReady">The schema is there and current, so the other checks may read.</param>
internal sealed record DatabaseFindings(IReadOnlyList<Finding> Findings, bool IsReady);

/// <summary>Whether the database is there, current and writable. Creates and changes nothing: what it writes is rolled back.</summary>
internal static class DatabaseCheck
{
    private static string Subject => OperatorWording.Say("Doctor.Database");

    public static async Task<DatabaseFindings> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<ReformBotDbContext>>().CreateDbContextAsync(cancellationToken);
            return await LookAsync(db, services.GetRequiredService<StoreProvider>(), cancellationToken);
        }
        catch (OptionsValidationException invalid)
        {
            return new([.. invalid.Failures.Select(f => Finding.Error(Subject, f, OperatorWording.Say("Doctor.Database.Settings.Do")))], IsReady: false);
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
            return new([Finding.Warning(Subject, OperatorWording.Say("Doctor.Database.None"), OperatorWording.Say("Doctor.Database.None.Do"))], IsReady: false);
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            return new(
                [Finding.Warning(Subject, OperatorWording.Say("Doctor.Database.Old", pending.Count), OperatorWording.Say("Doctor.Database.Old.Do"))],
                IsReady: false);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await provider.InsertOrIgnoreAsync(db, new Setting { Key = "doctor", Value = "" }, cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        return new(
            [
                Finding.Ok(Subject, OperatorWording.Say("Doctor.Database.Good")),
                .. provider.FilePath is { } path ? FilePermissions.Of(Subject, path, $"chmod 600 {path}*") : [],
            ],
            IsReady: true);
    }

    private static DatabaseFindings Broken(string why) => new(
        [Finding.Error(Subject, OperatorWording.Say("Doctor.Database.Bad", why.ReplaceLineEndings(" ")), OperatorWording.Say("Doctor.Database.Bad.Do"))],
        IsReady: false);
}
