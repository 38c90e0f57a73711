using System.Runtime.CompilerServices;
using Xunit;

namespace ReformBot.Bot.Tests.Wording;

/// <summary>Words as they were agreed. UPDATE_SNAPSHOTS=1 writes what is said now; the diff is then read by a person.</summary>
internal static class Snapshot
{
    private const int Around = 4;

    public static void Matches(string name, string said, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, said);
        }

        Assert.True(File.Exists(path), $"No snapshot {name}; UPDATE_SNAPSHOTS=1 writes it.");
        var agreed = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (agreed != said)
        {
            Assert.Fail(Difference(name, agreed.Split('\n'), said.Split('\n')));
        }
    }

    /// <summary>The first place where they part, with the lines around it, as a diff is read.</summary>
    private static string Difference(string name, string[] agreed, string[] said)
    {
        var first = agreed.Zip(said).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = agreed.Reverse().Zip(said.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        last = Math.Min(last, Math.Min(agreed.Length, said.Length) - first);
        string[] lines =
        [
            $"{name} differs from line {first + 1} on (UPDATE_SNAPSHOTS=1 rewrites it; read the diff then):",
            .. agreed[Math.Max(0, first - Around)..first].Select(l => $"  {l}"),
            .. agreed[first..^last].Take(40).Select(l => $"- {l}"),
            .. said[first..^last].Take(40).Select(l => $"+ {l}"),
            .. agreed[^last..].Take(Around).Select(l => $"  {l}"),
        ];
        return string.Join('\n', lines);
    }
}
