using System.Runtime.CompilerServices;
using Xunit;

namespace ReformBot.Scheduler.Tests;

/// <summary>Words as they were agreed, one file each. UPDATE_SNAPSHOTS=1 writes what is said now; the diff is then read by a person.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string said, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, said + "\n");
        }

        Assert.True(File.Exists(path), $"No snapshot {path}");
        Assert.Equal(File.ReadAllText(path).TrimEnd('\n'), said);
    }
}
