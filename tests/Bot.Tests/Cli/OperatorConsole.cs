using System.Diagnostics;

namespace ReformBot.Bot.Tests.Cli;

/// <summary>The operator at a terminal: the program itself, started with a verb in a folder of its own.</summary>
internal sealed class OperatorConsole : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Production" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("reformbot-").FullName;

    public OperatorConsole With(string key, string value)
    {
        _environment[key] = value;
        return this;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<Said> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(BotHost).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (key, value) in _environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, await output, await error);
    }

    /// <summary>Everything in the folder, with its permissions.</summary>
    public void CopyTo(OperatorConsole other)
    {
        foreach (var folder in Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Directory.CreateDirectory(Path.Combine(other.Folder, Path.GetRelativePath(Folder, folder)));
            if (!OperatingSystem.IsWindows())
            {
                copy.UnixFileMode = File.GetUnixFileMode(folder);
            }
        }

        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(other.Folder, Path.GetRelativePath(Folder, file)));
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal sealed record Said(int Code, string Output, string Error);
