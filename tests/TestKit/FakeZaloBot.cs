using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReformBot.TestKit;

/// <summary>What the platform does to the next sendMessage instead of behaving.</summary>
public enum ZaloBotFault
{
    /// <summary>200 with ok:false and error_code 403, "internal server error".</summary>
    InternalError,

    /// <summary>200 with ok:false and error_code 408.</summary>
    RequestTimeout,

    /// <summary>HTTP 429 with Retry-After: 7 and error_code 429.</summary>
    QuotaExceeded,

    /// <summary>502 with a page of HTML; the message did not arrive.</summary>
    BadGateway,

    /// <summary>401 with a page of HTML.</summary>
    UnauthorizedPage,

    /// <summary>404 with a page of HTML: what a wrong address answers, and the token is part of the address.</summary>
    NotFoundPage,

    /// <summary>302 to another host.</summary>
    Redirect,

    /// <summary>The message arrives, the answer never does.</summary>
    SilentAfterDelivery,

    /// <summary>The message arrives, the connection is cut in the middle of the answer.</summary>
    CutAfterDelivery,
}

/// <summary>
/// The Zalo Bot Platform on a loopback port, as its documentation has it: strict about what it is sent, unpleasant on request, and
/// able to speak as a person through the webhook. It knows nothing of our connector.
/// </summary>
public sealed class FakeZaloBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient person = new();
    private readonly ConcurrentQueue<ZaloBotFault> faults = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ZaloBotSeen>> chats = new(StringComparer.Ordinal);
    private long ids;
    private int requests;

    private FakeZaloBot(string token)
    {
        Token = token;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Map("/bot{token}/{method}", AnswerAsync);
    }

    public string Token { get; set; }

    public string Url => app.Urls.Single();

    /// <summary>Where events go; a real bot is told by setWebhook, which refuses loopback addresses.</summary>
    public (Uri Url, string Secret)? Webhook { get; set; }

    /// <summary>How many requests came in, answered or not.</summary>
    public int Requests => requests;

    public static async Task<FakeZaloBot> StartAsync(string token = "7001:fake-secret")
    {
        var fake = new FakeZaloBot(token);
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>A person opens a chat with the bot, which is how it may ever write to them.</summary>
    public void Open(string chat) => chats.TryAdd(chat, new ConcurrentQueue<ZaloBotSeen>());

    /// <summary>What stands in that chat on the person's phone, oldest first.</summary>
    public IReadOnlyList<ZaloBotSeen> Seen(string chat) => chats.TryGetValue(chat, out var seen) ? [.. seen] : [];

    public void Next(params ZaloBotFault[] next)
    {
        foreach (var fault in next)
        {
            faults.Enqueue(fault);
        }
    }

    public Task<HttpStatusCode> SayAsync(string chat, string text, string name = "Ted") =>
        DeliverAsync(Event("message.text.received", chat, name, new Dictionary<string, string> { ["text"] = text }));

    public Task<HttpStatusCode> SendPhotoAsync(string chat, string photoUrl, string? caption = null, string name = "Ted") =>
        DeliverAsync(Event("message.image.received", chat, name, new Dictionary<string, string>
        {
            ["photo_url"] = photoUrl,
            ["caption"] = caption ?? "",
            ["message_type"] = "CHAT_PHOTO",
        }));

    public Task<HttpStatusCode> SendStickerAsync(string chat, string name = "Ted") =>
        DeliverAsync(Event("message.sticker.received", chat, name, new Dictionary<string, string> { ["sticker"] = "bfe458bf64fa8da4d4eb", ["url"] = "https://zalo-api.zadn.vn/s.png" }));

    /// <summary>An event as the documentation prints it, message members on top of the common ones.</summary>
    public JsonObject Event(string eventName, string chat, string name, IReadOnlyDictionary<string, string> members, string chatType = "PRIVATE")
    {
        Open(chat);
        var message = new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = chat, ["display_name"] = name, ["is_bot"] = false },
            ["chat"] = new JsonObject { ["id"] = chat, ["chat_type"] = chatType },
            ["message_id"] = NewId(),
            ["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        foreach (var (key, value) in members)
        {
            message[key] = value;
        }

        return new JsonObject { ["ok"] = true, ["result"] = new JsonObject { ["event_name"] = eventName, ["message"] = message } };
    }

    /// <summary>The platform retries an event it got no 200 for, and now and then one it did; all at once here, the worst case.</summary>
    public Task<HttpStatusCode[]> StormAsync(JsonObject delivery, int times) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => DeliverAsync(delivery)));

    public async Task<HttpStatusCode> DeliverAsync(JsonObject delivery)
    {
        var (url, secret) = Webhook ?? throw new InvalidOperationException("The bot has no webhook: set FakeZaloBot.Webhook.");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(delivery) };
        request.Headers.Add("X-Bot-Api-Secret-Token", secret);
        using var answer = await person.SendAsync(request);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        person.Dispose();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http, string token, string method)
    {
        Interlocked.Increment(ref requests);
        if (token != Token)
        {
            await RefuseAsync(http, 401, "Unauthorized");
            return;
        }

        var body = await ReadAsync(http.Request);
        await (body is null ? RefuseAsync(http, 400, "Bad request") : method switch
        {
            "getMe" => OkAsync(http, new { id = Token.Split(':')[0], account_name = "bot.nhacviec", account_type = "BASIC", can_join_groups = false }),
            "sendMessage" => SendMessageAsync(http, body),
            "sendChatAction" => Text(body, "action") == "typing" ? OkAsync(http, new { }) : RefuseAsync(http, 400, "Bad request: action"),
            "setWebhook" => SetWebhookAsync(http, body),
            "getWebhookInfo" => OkAsync(http, new { url = Webhook?.Url.AbsoluteUri ?? "", updated_at = Now }),
            "deleteWebhook" => DeleteWebhookAsync(http),
            "getUpdates" => RefuseAsync(http, Webhook is null ? 408 : 400, Webhook is null ? "Request timeout" : "Bad request: a webhook is set"),
            _ => RefuseAsync(http, 404, "Not found"),
        });
    }

    private async Task SendMessageAsync(HttpContext http, JsonObject body)
    {
        var fault = faults.TryDequeue(out var next) ? next : (ZaloBotFault?)null;
        switch (fault)
        {
            case ZaloBotFault.InternalError:
                await RefuseAsync(http, 403, "Internal server error", 200);
                return;
            case ZaloBotFault.RequestTimeout:
                await RefuseAsync(http, 408, "Request timeout", 200);
                return;
            case ZaloBotFault.QuotaExceeded:
                http.Response.Headers.RetryAfter = "7";
                await RefuseAsync(http, 429, "Quota exceeded");
                return;
            case ZaloBotFault.BadGateway:
                await PageAsync(http, 502);
                return;
            case ZaloBotFault.UnauthorizedPage:
                await PageAsync(http, 401);
                return;
            case ZaloBotFault.NotFoundPage:
                await PageAsync(http, 404);
                return;
            case ZaloBotFault.Redirect:
                http.Response.Redirect("http://127.0.0.1:9/elsewhere");
                return;
        }

        if (Text(body, "chat_id") is not { Length: > 0 } chat)
        {
            await RefuseAsync(http, 400, "Bad request: chat_id is required");
            return;
        }

        if (Text(body, "text") is not { Length: > 0 and <= 2000 } text)
        {
            await RefuseAsync(http, 400, "Bad request: text must have 1 to 2000 characters");
            return;
        }

        if (Text(body, "parse_mode") is { } mode && mode is not ("markdown" or "html"))
        {
            await RefuseAsync(http, 400, "Bad request: parse_mode");
            return;
        }

        if (!chats.TryGetValue(chat, out var seen))
        {
            await RefuseAsync(http, 400, "Bad request: chat not found", 200);
            return;
        }

        var id = NewId();
        seen.Enqueue(new ZaloBotSeen(id, text, Text(body, "parse_mode")));
        switch (fault)
        {
            case ZaloBotFault.SilentAfterDelivery:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case ZaloBotFault.CutAfterDelivery:
                http.Response.ContentLength = 100;
                await http.Response.WriteAsync("{\"ok\":tr");
                await http.Response.Body.FlushAsync();
                http.Abort();
                return;
            default:
                await OkAsync(http, new { message_id = id, date = Now });
                return;
        }
    }

    private static Task PageAsync(HttpContext http, int status)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "text/html");
        return http.Response.WriteAsync($"<html><h1>{status}</h1></html>");
    }

    private Task SetWebhookAsync(HttpContext http, JsonObject body)
    {
        if (!Uri.TryCreate(Text(body, "url"), UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.IsLoopback)
        {
            return RefuseAsync(http, 400, "Bad request: url must be public https");
        }

        if (Text(body, "secret_token") is not { Length: >= 8 and <= 256 } secret)
        {
            return RefuseAsync(http, 400, "Bad request: secret_token must have 8 to 256 characters");
        }

        Webhook = (url, secret);
        return OkAsync(http, new { url = url.AbsoluteUri, updated_at = Now });
    }

    private Task DeleteWebhookAsync(HttpContext http)
    {
        Webhook = null;
        return OkAsync(http, new { url = "", updated_at = Now });
    }

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private string NewId() => Interlocked.Increment(ref ids).ToString("x20");

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject body, string member) =>
        body[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static Task OkAsync(HttpContext http, object result) => http.Response.WriteAsJsonAsync(new { ok = true, result });

    private static Task RefuseAsync(HttpContext http, int code, string description, int? status = null)
    {
        http.Response.StatusCode = status ?? code;
        return http.Response.WriteAsJsonAsync(new { ok = false, description, error_code = code });
    }
}

/// <param name="ParseMode">How the text was asked to be formatted; null is as typed.</param>
public sealed record ZaloBotSeen(string MessageId, string Text, string? ParseMode);
