using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReformBot.TestKit;

/// <summary>A headless Chromium with one page of a given size, spoken to by its own DevTools protocol.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";

    private static readonly string? Program = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly ClientWebSocket _socket = new();
    private string? _session;
    private int _asked;

    private Browser(Process process, DirectoryInfo folder)
    {
        _process = process;
        _folder = folder;
    }

    /// <summary>False until tests/run has installed it.</summary>
    public static bool IsInstalled => Program is not null;

    public static async Task<Browser> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("chromium-");
        var process = Process.Start(new ProcessStartInfo(
            Program!, ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", $"--user-data-dir={folder.FullName}", "about:blank"])
        {
            UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        var browser = new Browser(process, folder);
        try
        {
            await browser.ConnectAsync(cancellationToken);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the address in a window of that size and waits until <paramref name="isReady"/>, a JavaScript expression, is true.</summary>
    public async Task OpenAsync(Uri address, int width, int height, string isReady, CancellationToken cancellationToken)
    {
        await AskAsync("Emulation.setDeviceMetricsOverride", new JsonObject
        {
            ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600,
        }, cancellationToken);
        await AskAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri }, cancellationToken);
        await UntilAsync(isReady, cancellationToken);
    }

    public async Task UntilAsync(string isReady, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while ((await ReadAsync(isReady, limit.Token))?.GetValueKind() != JsonValueKind.True)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    /// <summary>The value of a JavaScript expression; null while there is no page to ask.</summary>
    public async Task<JsonNode?> ReadAsync(string expression, CancellationToken cancellationToken)
    {
        var answer = await AskAsync("Runtime.evaluate", new JsonObject
        {
            ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true, ["userGesture"] = true,
        }, cancellationToken);
        return answer["result"]?["value"];
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child of it still writes; the folder is a temporary one.
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        string? said;
        do
        {
            said = await _process.StandardError.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("Chromium ended before it listened.");
        }
        while (!said.StartsWith(Announcement, StringComparison.Ordinal));

        // Read to its end, or a full pipe would stop it.
        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await _socket.ConnectAsync(new Uri(said[Announcement.Length..]), cancellationToken);
        var target = await AskAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, cancellationToken);
        var attached = await AskAsync(
            "Target.attachToTarget", new JsonObject { ["targetId"] = (string?)target["targetId"], ["flatten"] = true }, cancellationToken);
        _session = (string?)attached["sessionId"];
    }

    private async Task<JsonObject> AskAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = ++_asked;
        var asked = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            asked["sessionId"] = _session;
        }

        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(asked), WebSocketMessageType.Text, true, cancellationToken);
        while (true)
        {
            var heard = await HearAsync(cancellationToken);
            if ((int?)heard["id"] == id)
            {
                return heard["result"] as JsonObject ?? throw new InvalidOperationException($"{method}: {heard["error"]}");
            }
        }
    }

    private async Task<JsonObject> HearAsync(CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, cancellationToken);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonNode.Parse(whole.ToArray())!.AsObject();
    }
}
