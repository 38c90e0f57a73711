using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ReformBot.TestKit;

/// <summary>A person of the Playground's office, with both of the ids Teams gives.</summary>
public sealed record PlaygroundPerson(string Id, string ObjectId, string Name);

/// <param name="Card">What the bot sent; null for bare words.</param>
public sealed record PlaygroundMessage(string Action, string Conversation, string Id, string? Text, JsonObject? Card)
{
    /// <summary>The buttons in the order drawn.</summary>
    public IReadOnlyList<JsonObject> Buttons => Card is null ? [] :
        [.. Card["body"]!.AsArray().Where(e => (string?)e!["type"] == "ActionSet").SelectMany(e => e!["actions"]!.AsArray()).Select(a => a!.AsObject())];

    /// <summary>Everything that can be read on the card, one piece a line.</summary>
    public string Words => Card is null ? Text ?? "" : string.Join('\n', Card["body"]!.AsArray().SelectMany(Read));

    private static IEnumerable<string> Read(JsonNode? element) => (string?)element!["type"] switch
    {
        "TextBlock" => [(string)element["text"]!],
        "ColumnSet" => element["columns"]!.AsArray().SelectMany(c => c!["items"]!.AsArray().SelectMany(Read)),
        "FactSet" => element["facts"]!.AsArray().Select(f => $"{f!["title"]}: {f["value"]}"),
        _ => [],
    };
}

/// <summary>
/// Microsoft's own Teams stand-in (npm, tests/node), a client none of us wrote: it installs the bot, speaks as people and takes
/// what the bot sends through a connector of its own. It answers on localhost, which the bot must list as service host.
/// </summary>
public sealed class AgentsPlayground : IAsyncDisposable
{
    public const string ServiceHost = "localhost";
    public const string BotId = "28:11111111-1111-1111-1111-111111111111";
    public const string BotName = "Trợ lý nhiệm vụ";
    public const string Tenant = "22222222-2222-2222-2222-222222222222";

    private static readonly string Node = Path.GetFullPath(Path.Combine(Here(), "..", "node"));
    private static readonly string Program = Path.Combine(Node, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _stream = new();
    private readonly Channel<PlaygroundMessage> _arrivals = Channel.CreateUnbounded<PlaygroundMessage>();
    private readonly ConcurrentQueue<PlaygroundMessage> _messages = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;

    private AgentsPlayground(PlaygroundPerson me, Process process, DirectoryInfo folder, Uri address)
    {
        Me = me;
        _process = process;
        _folder = folder;
        _http = new HttpClient { BaseAddress = address };
    }

    /// <summary>False until tests/run has installed the Node packages.</summary>
    public static bool IsInstalled => File.Exists(Program);

    /// <summary>The six people it knows; whoever sits at its keyboard sees his own personal chat, the group and the team.</summary>
    public static IReadOnlyList<PlaygroundPerson> People { get; } =
    [
        Person(0, "Trần Thị Lan"), Person(1, "Lê Văn Tư"), Person(2, "Phạm Thu Hạnh"), Person(3, "Nguyễn Văn Tuấn"), Person(4, "Võ Thị Hồng"),
        Person(5, "Đặng Quốc Bảo"),
    ];

    public static string GroupChat => "19:group-chat@thread.v2";

    public PlaygroundPerson Me { get; }

    public string PersonalChat => $"a:1personal-chat-of-{Me.ObjectId}";

    /// <summary>Everything the bot has sent so far, replacements included, in the order it came.</summary>
    public IReadOnlyList<PlaygroundMessage> Messages => [.. _messages];

    /// <param name="me">At the keyboard; the first of <see cref="People"/> when not said. For two people start two Playgrounds.</param>
    public static async Task<AgentsPlayground> StartAsync(
        Uri botEndpoint, PlaygroundPerson? me = null, CancellationToken cancellationToken = default)
    {
        me ??= People[0];
        var folder = Directory.CreateTempSubdirectory("agents-playground");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".m365agentsplayground.yml"), Office(me), cancellationToken);
        var port = FreePort.Next();
        var start = new ProcessStartInfo(
            "node",
            [
                Program, "start", "-e", botEndpoint.AbsoluteUri, "-c", "msteams", "-p", $"{port}", "--disable-telemetry",
            ])
        {
            WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var playground = new AgentsPlayground(me, process, folder, new Uri($"http://127.0.0.1:{port}/"));
        try
        {
            await playground.ReadyAsync(cancellationToken);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Installs the bot in the personal chat: the bot is told twice, as Teams does.</summary>
    public Task InstallAsync(CancellationToken cancellationToken = default) =>
        PostAsync($"_debug/conversation/{Uri.EscapeDataString(PersonalChat)}/installation", [], cancellationToken);

    public Task SayAsync(string text, CancellationToken cancellationToken = default) =>
        PostAsync(MessagesOf(PersonalChat), Words(text), cancellationToken);

    /// <summary>Speaks to the bot by name before all the others.</summary>
    public Task SayInGroupAsync(string text, CancellationToken cancellationToken = default)
    {
        var words = Words($"<at>{BotName}</at> {text}");
        words["mentions"] = new JsonArray(new JsonObject
        {
            ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName }, ["text"] = $"<at>{BotName}</at>",
        });
        return PostAsync(MessagesOf(GroupChat), words, cancellationToken);
    }

    /// <summary>Presses a button as a client of today: Action.Execute. What the bot answers is shown at once: a note or a card.</summary>
    public async Task<JsonNode> InvokeAsync(PlaygroundMessage message, string verb, CancellationToken cancellationToken = default)
    {
        var button = message.Buttons.Single(b => (string?)b["verb"] == verb);
        return (await PostAsync(
            "_conversation/v1/invoke",
            new JsonObject
            {
                ["name"] = "adaptiveCard/action", ["conversation"] = Id(message.Conversation), ["from"] = Id(Me.Id), ["replyToId"] = message.Id,
                ["value"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute", ["title"] = button["title"]!.DeepClone(), ["verb"] = verb, ["data"] = button["data"]!.DeepClone(),
                    },
                    ["trigger"] = "manual",
                },
            },
            cancellationToken))!;
    }

    /// <summary>Presses a button as an older client: the fallback, Action.Submit.</summary>
    public Task SubmitAsync(PlaygroundMessage message, string verb, CancellationToken cancellationToken = default)
    {
        var button = message.Buttons.Single(b => (string?)b["verb"] == verb);
        return PostAsync(
            "_conversation/v1/submit",
            new JsonObject
            {
                ["conversation"] = Id(message.Conversation), ["from"] = Id(Me.Id), ["replyToId"] = message.Id,
                ["value"] = button["fallback"]!["data"]!.DeepClone(),
            },
            cancellationToken);
    }

    /// <summary>Uninstalls the bot from the personal chat.</summary>
    public async Task UninstallAsync(CancellationToken cancellationToken = default)
    {
        var activity = await _http.GetFromJsonAsync<JsonObject>(
            $"_internal/v1/customActivities/template?conversationId={Uri.EscapeDataString(PersonalChat)}&type=uninstall", cancellationToken);
        await PostAsync("_internal/v1/customActivities", activity!, cancellationToken);
    }

    /// <summary>The bot's next message not yet asked for, waited for at most <paramref name="patience"/> (20 s).</summary>
    public async Task<PlaygroundMessage> NextAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience ?? TimeSpan.FromSeconds(20));
        return await _arrivals.Reader.ReadAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stream.Dispose();
        _http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(120));
        while (!await AnswersAsync(limit.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The Playground ended at once with code {_process.ExitCode}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }

        await _stream.ConnectAsync(new Uri($"ws://{_http.BaseAddress!.Authority}/_ws_conversation/v1/conversations/stream"), limit.Token);
        _listening = ListenAsync();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        // It listens before it can answer: a ping that is kept waiting is asked anew.
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        soon.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            return await _http.GetStringAsync("_debug/ping", soon.Token) == "pong";
        }
        catch (Exception early) when (early is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task ListenAsync()
    {
        var piece = new byte[16 * 1024];
        using var whole = new MemoryStream();
        try
        {
            while (true)
            {
                var read = await _stream.ReceiveAsync(piece.AsMemory(), _stop.Token);
                whole.Write(piece, 0, read.Count);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                if (read.EndOfMessage)
                {
                    Keep(JsonNode.Parse(whole.ToArray())!);
                    whole.SetLength(0);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            _arrivals.Writer.TryComplete(end);
        }
    }

    private void Keep(JsonNode said)
    {
        if (said["message"] is not JsonObject message)
        {
            return;
        }

        var card = message["attachments"]?.AsArray()
            .FirstOrDefault(a => (string?)a!["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"]?.AsObject();
        var kept = new PlaygroundMessage(
            (string)said["action"]!, (string)said["actionConversationId"]!, (string)message["messageId"]!, (string?)message["text"], card);
        _messages.Enqueue(kept);
        _arrivals.Writer.TryWrite(kept);
    }

    private async Task<JsonNode?> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode
            ? text.Length == 0 ? null : JsonNode.Parse(text)
            : throw new InvalidOperationException($"The Playground answered {(int)answer.StatusCode} to {path}: {text}");
    }

    private static string MessagesOf(string conversation) => $"_conversation/v1/conversations/{Uri.EscapeDataString(conversation)}/messages";

    private JsonObject Words(string text) => new() { ["from"] = Id(Me.Id), ["text"] = text, ["textFormat"] = "plain" };

    private static JsonObject Id(string id) => new() { ["id"] = id };

    private static PlaygroundPerson Person(int number, string name) =>
        new($"29:person-{number}", $"33333333-3333-3333-3333-33333333333{number}", name);

    /// <summary>The people and chats it plays; exactly five users besides the one at the keyboard.</summary>
    private static string Office(PlaygroundPerson me) => $$"""
        version: "0.1.1"
        tenantId: {{Tenant}}
        bot:
          id: "{{BotId}}"
          name: {{BotName}}
        currentUser:
        {{User(me, "  ")}}
        users:
        {{string.Join('\n', People.Where(c => c != me).Select(c => "  - " + User(c, "    ").TrimStart()))}}
        personalChat:
          id: "a:1personal-chat-of-{{me.ObjectId}}"
        groupChat:
          id: "{{GroupChat}}"
          name: Nhóm chung
        team:
          id: "19:team@thread.tacv2"
          name: Phòng Nội vụ
          aadGroupId: 44444444-4444-4444-4444-444444444444
          channels:
            - id: "19:channel@thread.tacv2"
              name: Thông báo
        """;

    private static string User(PlaygroundPerson person, string indent) => string.Join('\n', new[]
    {
        $"id: \"{person.Id}\"", $"name: {person.Name}", $"userPrincipleName: person{person.Id[^1]}@example.vn", $"aadObjectId: {person.ObjectId}",
        $"givenName: {person.Name[(person.Name.LastIndexOf(' ') + 1)..]}", $"surname: {person.Name[..person.Name.IndexOf(' ', StringComparison.Ordinal)]}",
        $"email: person{person.Id[^1]}@example.vn",
    }.Select(line => indent + line));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
