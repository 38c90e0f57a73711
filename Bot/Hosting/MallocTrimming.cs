using System.Runtime.InteropServices;

namespace ReformBot.Bot.Hosting;

/// <summary>
/// Four times a minute gives back what the C library keeps of freed memory: compiling and SQLite leave it tens of megabytes in pieces.
/// All threads share one pool of it: with one each, what one frees the others cannot use, and two cores seldom wait for each other.
/// Where the C library is not glibc nothing happens.
/// </summary>
internal sealed class MallocTrimming(ILogger<MallocTrimming> log) : BackgroundService
{
    /// <summary>M_ARENA_MAX of malloc.h.</summary>
    private const int ArenaMax = -8;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var timer = new PeriodicTimer(Period);
        try
        {
            _ = Set(ArenaMax, 1);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                _ = Trim(0);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            log.LogDebug("This C library gives freed memory back by itself.");
        }
    }

    /// <summary>mallopt(3).</summary>
    [DllImport("libc", EntryPoint = "mallopt")]
    private static extern int Set(int parameter, int value);

    /// <summary>malloc_trim(3).</summary>
    /// <param name="pad">Bytes to keep free at the top.</param>
    [DllImport("libc", EntryPoint = "malloc_trim")]
    private static extern int Trim(nuint pad);
}
