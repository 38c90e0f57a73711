using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReformBot.TestKit;

/// <summary>
/// Zalo's OAuth, OA API and webhook of one official account on a loopback port, as the documentation has them: errors with status
/// 200, refresh tokens that work once, seven-day windows. It knows nothing of our connector.
/// </summary>
public sealed partial class FakeZaloOfficialAccount : IAsyncDisposable
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
    private int tokenRequests;
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
        app.MapPost("/v3.0/oa/message/template", TemplateByUserAsync);
        app.MapPost("/message/template", TemplateByPhoneAsync);
        app.MapGet("/template/info/v2", TemplateInfoAsync);
        app.MapPost("/v3.0/oa/group/message", (HttpContext http) => MessageAsync(http, "group_id", isGroup: true));
    }

    public string Url => app.Urls.Single();

    public Uri? Webhook { get; set; }

    /// <summary>The one refresh token that works now; the first is what API Explorer would show.</summary>
    public string RefreshToken { get; private set; } = "refresh-0";

    public int Rotations => rotations;

    /// <summary>How often the door to the tokens was knocked at, whatever came of it.</summary>
    public int TokenRequests => tokenRequests;

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

    private Person Touch(string id)
    {
        var known = people.GetOrAdd(id, _ => new Person());
        known.InteractedAt = time.GetUtcNow();
        return known;
    }

    private string NewId() => Interlocked.Increment(ref ids).ToString("x20");

    private sealed class Person
    {
        public ConcurrentQueue<ZaloOaSeen> Seen { get; } = new();

        public bool IsGroup { get; init; }

        public bool IsFollower { get; set; }

        public DateTimeOffset InteractedAt { get; set; }
    }
}
