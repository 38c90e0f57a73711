using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace ReformBot.Domain.Storage;

/// <summary>
/// EF's own migration lock on SQLite is a row, which a kill leaves behind and every later start would wait for. So starts are
/// kept apart by a lock of the operating system, which dies with its process; holding it, a leftover row is nobody's.
/// </summary>
internal sealed class SqliteMigration(string path)
{
    /// <summary>So long another start may take before whoever waits is told why.</summary>
    private static readonly TimeSpan SilentWait = TimeSpan.FromSeconds(3);

    public async Task RunAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var onlyUs = await LockFileAsync($"{path}.migrating", cancellationToken);
        var isNew = !File.Exists(path);
        if (!isNew)
        {
            await ClearMigrationLockAsync(db, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
        if (isNew)
        {
            CloseToOthers(path);
        }
    }

    /// <summary>SQLite lets everybody on the machine read what it makes. What it makes beside it later follows the database itself.</summary>
    private static void CloseToOthers(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm" }.Where(File.Exists))
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static async Task<FileStream> LockFileAsync(string path, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        for (var isSaid = false; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (IsHeld(held))
            {
                if (!isSaid && Stopwatch.GetElapsedTime(since) > SilentWait)
                {
                    isSaid = true;
                    await Console.Error.WriteLineAsync($"Another start holds {path}: the database is brought up to date when it has ended.");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
            catch (IOException trouble)
            {
                throw new IOException($"The database cannot be brought up to date: {path} could not be opened. {trouble.Message}", trouble);
            }
        }
    }

    /// <summary>By another process: sharing and lock violations on Windows, EAGAIN on Linux (11) and macOS (35).</summary>
    private static bool IsHeld(IOException trouble) => OperatingSystem.IsWindows()
        ? (trouble.HResult & 0xFFFF) is 32 or 33
        : trouble.HResult == (OperatingSystem.IsMacOS() ? 35 : 11);

    private static async Task ClearMigrationLockAsync(ReformBotDbContext db, CancellationToken cancellationToken)
    {
        var isThere = await db.Database
            .SqlQueryRaw<int>("""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'""")
            .SingleAsync(cancellationToken);
        if (isThere > 0)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock";""", cancellationToken);
        }
    }
}
