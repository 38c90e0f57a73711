using System.Diagnostics;
using Npgsql;

namespace ReformBot.TestKit.Storage;

/// <summary>
/// A PostgreSQL of this process's own: a new cluster in a temporary folder on a free loopback port, one a process, one database
/// a test. A small shell watches our pipe, so the cluster is stopped and removed however this process ends.
/// </summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private const string Script = """
        dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir" || exit 1
        "$0/initdb" -D data -U reformbot -A trust -E UTF8 --locale=C >/dev/null || exit 1
        "$0/postgres" -D data -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 "$@" >log 2>&1 &
        pid=$!
        echo $pid
        cat >/dev/null
        kill -INT $pid; wait $pid
        """;

    private static readonly Lazy<Task<PostgreSqlCluster>> Instance = new(() => StartAsync());

    private readonly Process _watch;
    private readonly int _port;
    private int _databases;

    private PostgreSqlCluster(Process watch, int port, int serverId)
    {
        _watch = watch;
        _port = port;
        ServerId = serverId;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The process id of the server, for counting its work.</summary>
    public int ServerId { get; }

    /// <summary>The cluster the tests of this process share. Its speed is worth more than its safety, so it never waits for the disk.</summary>
    public static Task<PostgreSqlCluster> SharedAsync() => Instance.Value;

    /// <param name="waitsForTheDisk">ConnectionPragmas, as in an office: fsync on.</param>
    public static async Task<PostgreSqlCluster> StartAsync(bool waitsForTheDisk = false)
    {
        var port = FreePort.Next();
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] prefix = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", Unprivileged(), "--clear-groups"] : [];
        string[] command = [.. prefix, "sh", "-c", Script, Binaries(), "-p", $"{port}", "-c", waitsForTheDisk ? "fsync=on" : "fsync=off"];
        start.FileName = command[0];
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Process.Start(start)!;
        if (!int.TryParse(await watch.StandardOutput.ReadLineAsync(), out var serverId))
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await watch.StandardError.ReadToEndAsync()}");
        }

        var cluster = new PostgreSqlCluster(watch, port, serverId);
        await cluster.WaitUntilReadyAsync();
        return cluster;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=reformbot;Database={database};Include Error Detail=true";

    /// <summary>A database name nobody has used; the database itself is made by whoever migrates it.</summary>
    public string NewDatabaseName() => $"test{Interlocked.Increment(ref _databases)}";

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        try
        {
            _watch.StandardInput.Close();
            _watch.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (InvalidOperationException)
        {
            // Stopped already.
        }

        _watch.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(50);
            }
        }
    }

    private static string Binaries()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
        return packaged.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(
                "PostgreSQL is not installed: no initdb under /usr/lib/postgresql/*/bin or on PATH. `tests/run` installs it (apt-get install postgresql).");
    }

    /// <summary>The server refuses to run as root.</summary>
    private static string Unprivileged() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
