using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReformBot.TestKit;

public enum ZaloMessageFault
{
    /// <summary>200 with error -32.</summary>
    RateLimited,

    /// <summary>200 with error -234.</summary>
    Night,

    /// <summary>200 with error -221.</summary>
    NotVerified,

    /// <summary>200 with an error no documentation lists.</summary>
    Unlisted,

    /// <summary>200 with error -216 whatever the token.</summary>
    TokenRefused,

    /// <summary>502 with a page of HTML.</summary>
    BadGateway,

    /// <summary>The message arrives, the connection is cut in the middle of the answer.</summary>
    CutAfterDelivery,
}

public enum ZaloTokenFault
{
    /// <summary>The pair is rotated, the answer lost.</summary>
    RotateAndCut,

    /// <summary>200 with error_name and no number.</summary>
    ErrorWithoutNumber,

    /// <summary>502 with a page of HTML; nothing is rotated.</summary>
    BadGateway,

    /// <summary>The answer takes half a second.</summary>
    Slow,
}

/// <summary>
/// Zalo's OAuth, OA API and webhook of one official account on a loopback port, as the documentation has them: errors with status
/// 200, refresh tokens that work once, seven-day windows. It knows nothing of our connector.
/// </summary>
public sealed class FakeZaloOfficialAccount : IAsyncDisposable
{
    public const string AppId = "50554360515256678";
    public const string AppSecret = "APP_SECRET_FOR_TESTS";
    public const string OaSecretKey = "OA_SECRET_FOR_TESTS";
    public const string OaId = "1646843870823903717";

    private readonly WebApplication app;
    private readonly HttpClient person = new();
    private readonly Lock gate = new();
    private readonly ConcurrentQueue<ZaloMessageFault> messageFaults = new();
    private readonly ConcurrentQueue<ZaloTokenFault> tokenFaults = new();
    private readonly ConcurrentDictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private string? accessToken;
    private DateTimeOffset accessEndsAt;
    private int rotations;
    private long ids;

    private FakeZaloOfficialAccount(TimeProvider time)
    {
        this.time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/v4/oa/access_token", RotateAsync);
        app.MapPost("/v3.0/oa/message/cs", (HttpContext http) => MessageAsync(http, "user_id", isGroup: false));
        app.MapPost("/v3.0/oa/group/message", (HttpContext http) => MessageAsync(http, "group_id", isGroup: true));
    }

    public string Url => app.Urls.Single();

    public Uri? Webhook { get; set; }

    /// <summary>The one refresh token that works now; the first is what API Explorer would show.</summary>
    public string RefreshToken { get; private set; } = "refresh-0";

    public int Rotations => rotations;

    public int Messages { get; private set; }

    public static async Task<FakeZaloOfficialAccount> StartAsync(TimeProvider? time = null)
    {
        var fake = new FakeZaloOfficialAccount(time ?? TimeProvider.System);
        await fake.app.StartAsync();
        return fake;
    }

    public void Next(params ZaloMessageFault[] faults) => Array.ForEach(faults, messageFaults.Enqueue);

    public void Next(params ZaloTokenFault[] faults) => Array.ForEach(faults, tokenFaults.Enqueue);

    /// <summary>The administrator resets everything: what anybody holds is worth nothing.</summary>
    public void RevokeAccess() => accessToken = null;

    /// <summary>The administrator agreed anew; this is what API Explorer shows then.</summary>
    public void GrantAnew(string refreshToken) => RefreshToken = refreshToken;

    public IReadOnlyList<ZaloOaSeen> Seen(string id) => people.TryGetValue(id, out var known) ? [.. known.Seen] : [];

    /// <summary>A group the account owns.</summary>
    public void OpenGroup(string id) => people[id] = new Person { IsGroup = true };

    public Task<HttpStatusCode> FollowAsync(string id)
    {
        Touch(id).IsFollower = true;
        return DeliverAsync(Relation("follow", id));
    }

    public Task<HttpStatusCode> UnfollowAsync(string id)
    {
        Touch(id).IsFollower = false;
        return DeliverAsync(Relation("unfollow", id));
    }

    public Task<HttpStatusCode> SayAsync(string id, string text, string? quoting = null)
    {
        var message = new JsonObject { ["text"] = text, ["msg_id"] = NewId() };
        if (quoting is not null)
        {
            message["quote_msg_id"] = quoting;
        }

        return DeliverAsync(Event("user_send_text", id, message));
    }

    public Task<HttpStatusCode> SendPhotoAsync(string id, string url, string? text = null) => DeliverAsync(Event("user_send_image", id, new JsonObject
    {
        ["msg_id"] = NewId(),
        ["text"] = text,
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["type"] = "image",
            ["payload"] = new JsonObject { ["url"] = url, ["thumbnail"] = url },
        }),
    }));

    public Task<HttpStatusCode> SendStickerAsync(string id) => DeliverAsync(Event("user_send_sticker", id, new JsonObject { ["msg_id"] = NewId() }));

    public string Event(string name, string id, JsonObject message)
    {
        Touch(id).IsFollower = true;
        return new JsonObject
        {
            ["event_name"] = name,
            ["app_id"] = AppId,
            ["sender"] = new JsonObject { ["id"] = id },
            ["recipient"] = new JsonObject { ["id"] = OaId },
            ["message"] = message,
            ["timestamp"] = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(),
            ["user_id_by_app"] = "3611371994410983884",
        }.ToJsonString();
    }

    /// <summary>Zalo retries what got no 200; all at once here, the worst case.</summary>
    public Task<HttpStatusCode[]> StormAsync(string body, int times) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => DeliverAsync(body)));

    public async Task<HttpStatusCode> DeliverAsync(string body)
    {
        var timestamp = JsonNode.Parse(body)!["timestamp"]!.GetValue<string>();
        var mac = SHA256.HashData(Encoding.UTF8.GetBytes(AppId + body + timestamp + OaSecretKey));
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook ?? throw new InvalidOperationException("Set FakeZaloOfficialAccount.Webhook."))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-ZEvent-Signature", "mac=" + Convert.ToHexStringLower(mac));
        using var answer = await person.SendAsync(request);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        person.Dispose();
        await app.DisposeAsync();
    }

    private string Relation(string name, string id) => new JsonObject
    {
        ["oa_id"] = OaId,
        ["follower"] = new JsonObject { ["id"] = id },
        ["user_id_by_app"] = "3611371994410983884",
        ["event_name"] = name,
        ["source"] = "oa_profile",
        ["app_id"] = AppId,
        ["timestamp"] = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(),
    }.ToJsonString();

    private async Task RotateAsync(HttpContext http)
    {
        var fault = tokenFaults.TryDequeue(out var next) ? next : (ZaloTokenFault?)null;
        if (fault is ZaloTokenFault.BadGateway)
        {
            await BadGatewayAsync(http);
            return;
        }

        if (fault is ZaloTokenFault.ErrorWithoutNumber)
        {
            await http.Response.WriteAsJsonAsync(new { error_name = "Internal error", error_reason = "…", error_description = "…", ref_doc = "https://developers.zalo.me" });
            return;
        }

        if (fault is ZaloTokenFault.Slow)
        {
            await Task.Delay(500);
        }

        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        object answer;
        lock (gate)
        {
            answer = Rotate(http.Request.Headers["secret_key"].ToString(), form);
        }

        if (fault is ZaloTokenFault.RotateAndCut)
        {
            await CutAsync(http);
            return;
        }

        await http.Response.WriteAsJsonAsync(answer);
    }

    private object Rotate(string secret, IFormCollection form)
    {
        if (form["app_id"] != AppId || secret != AppSecret)
        {
            return Refusal("Invalid appId", -14002);
        }

        if (form["grant_type"] != "refresh_token")
        {
            return Refusal("Invalid grant type", -14001);
        }

        if (form["refresh_token"] != RefreshToken)
        {
            return Refusal("Invalid refresh token", -14014);
        }

        rotations++;
        RefreshToken = $"refresh-{rotations}-{Guid.CreateVersion7():N}";
        accessToken = $"access-{rotations}-{Guid.CreateVersion7():N}";
        accessEndsAt = time.GetUtcNow().AddSeconds(90_000);
        return new { access_token = accessToken, refresh_token = RefreshToken, expires_in = "90000" };

        static object Refusal(string name, int error) => new { error_name = name, error_reason = "…", error_description = "…", error, ref_doc = "https://developers.zalo.me" };
    }

    private async Task MessageAsync(HttpContext http, string recipientMember, bool isGroup)
    {
        Messages++;
        var fault = messageFaults.TryDequeue(out var next) ? next : (ZaloMessageFault?)null;
        int? error = fault switch
        {
            ZaloMessageFault.RateLimited => -32,
            ZaloMessageFault.Night => -234,
            ZaloMessageFault.NotVerified => -221,
            ZaloMessageFault.Unlisted => -98765,
            ZaloMessageFault.TokenRefused => -216,
            _ => null,
        };
        if (fault is ZaloMessageFault.BadGateway)
        {
            await BadGatewayAsync(http);
            return;
        }

        if (error is not null || accessToken is null || http.Request.Headers["access_token"] != accessToken || time.GetUtcNow() >= accessEndsAt)
        {
            await ErrorAsync(http, error ?? -216);
            return;
        }

        JsonObject? body;
        try
        {
            body = http.Request.HasJsonContentType() ? await JsonNode.ParseAsync(http.Request.Body) as JsonObject : null;
        }
        catch (JsonException)
        {
            body = null;
        }

        var id = (string?)(body?["recipient"] as JsonObject)?[recipientMember];
        var message = body?["message"] as JsonObject;
        var text = (string?)message?["text"];
        var buttons = message?["attachment"]?["payload"]?["buttons"] as JsonArray;
        error = Refusal(id, text, buttons, isGroup);
        if (error is not null)
        {
            await ErrorAsync(http, error.Value);
            return;
        }

        var messageId = NewId();
        people[id!].Seen.Enqueue(new ZaloOaSeen(messageId, text!, [.. (buttons ?? []).Select(b => (string)b!["payload"]!)]));
        if (fault is ZaloMessageFault.CutAfterDelivery)
        {
            await CutAsync(http);
            return;
        }

        await http.Response.WriteAsJsonAsync(new { data = new { message_id = messageId, user_id = id }, error = 0, message = "Success" });
    }

    private int? Refusal(string? id, string? text, JsonArray? buttons, bool isGroup) => (id, text) switch
    {
        (null or "", _) or (_, null or "") => -201,
        _ when text.Length > 2000 || buttons?.Count > 5 => -210,
        _ when !people.TryGetValue(id, out var known) || known.IsGroup != isGroup => isGroup ? -403 : -201,
        _ when isGroup => null,
        _ when !people[id].IsFollower => -213,
        _ when time.GetUtcNow() - people[id].InteractedAt > TimeSpan.FromDays(7) => -230,
        _ => null,
    };

    private Person Touch(string id)
    {
        var known = people.GetOrAdd(id, _ => new Person());
        known.InteractedAt = time.GetUtcNow();
        return known;
    }

    private string NewId() => Interlocked.Increment(ref ids).ToString("x20");

    private static Task ErrorAsync(HttpContext http, int error) =>
        http.Response.WriteAsJsonAsync(new { error, message = "An error of the fake official account" });

    private static Task BadGatewayAsync(HttpContext http)
    {
        http.Response.StatusCode = 502;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<html><h1>502 Bad Gateway</h1></html>");
    }

    private static async Task CutAsync(HttpContext http)
    {
        http.Response.ContentLength = 100;
        await http.Response.WriteAsync("{\"err");
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    private sealed class Person
    {
        public ConcurrentQueue<ZaloOaSeen> Seen { get; } = new();

        public bool IsGroup { get; init; }

        public bool IsFollower { get; set; }

        public DateTimeOffset InteractedAt { get; set; }
    }
}

/// <param name="Buttons">What a press on each would say.</param>
public sealed record ZaloOaSeen(string MessageId, string Text, IReadOnlyList<string> Buttons);
