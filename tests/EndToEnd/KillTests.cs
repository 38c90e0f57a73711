using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace ReformBot.EndToEnd;

/// <summary>
/// Promise 2, the hard way: the real host under load is killed with -9 at random instants, its first migration included. A short
/// version of the benchmark `kill`, which does it a hundred times: half of these meet a migration, half a host at work.
/// </summary>
public abstract class KillTests(string store)
{
    private const int Times = 6;

    [Fact]
    public async Task Whatever_was_accepted_before_a_kill_arrives_and_nothing_arrives_twice_unmarked()
    {
        var report = await KillAsync(store, Times);

        Assert.Equal(Times, report.GetProperty("kills").GetInt32());
        Assert.InRange(report.GetProperty("accepted").GetInt32(), 1, int.MaxValue);
        Assert.Equal(0, report.GetProperty("lost").GetInt32());
        Assert.Equal(0, report.GetProperty("repeatedUnmarked").GetInt32());
    }

    private static async Task<JsonElement> KillAsync(string store, int times)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var (framework, configuration, tests) = (here.Name, here.Parent!.Name, here.Parent.Parent!.Parent!.Parent!);
        var program = Path.Combine(tests.FullName, "Benchmarks", "bin", configuration, framework, "ReformBot.Benchmarks");
        var start = new ProcessStartInfo(program, ["kill", "--store", store, "--times", $"{times}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = tests.Parent!.FullName,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement;
    }
}

public sealed class KillTestsOnSqlite() : KillTests("sqlite");

public sealed class KillTestsOnPostgreSql() : KillTests("postgresql");
