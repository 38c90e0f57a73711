using System.Diagnostics;

namespace ReformBot.Benchmarks;

/// <summary>This program again, as another process with a role: told by lines on stdin, answering by lines on stdout.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double RssMb
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    public static Child Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Child(Process.Start(start)!);
    }

    public static Child Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>Null when the process has ended.</summary>
    public Task<string?> TryReadAsync() => _process.StandardOutput.ReadLineAsync();

    public async Task<string> ReadAsync() =>
        await TryReadAsync() ?? throw new InvalidOperationException($"A child process ended with {_process.ExitCode} before it answered.");

    /// <summary>Tells it one line and returns its one-line answer.</summary>
    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(15)))
            {
                _process.Kill();
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or IOException)
        {
            // It ended by itself.
        }

        _process.Dispose();
    }
}
