using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReformBot.TestKit;

/// <param name="To">The person's id with the account, or a phone.</param>
public sealed record ZaloTemplateSeen(string To, string TemplateId, IReadOnlyDictionary<string, string> Data);

public sealed record ZaloTemplateKnown(bool IsByUser, IReadOnlyList<(string Name, bool IsRequired, int MaxLength)> Parameters);

/// <summary>ZBS templates as the documentation has them: by user and by phone, parameters checked, every refusal a 200.</summary>
public sealed partial class FakeZaloOfficialAccount
{
    private readonly ConcurrentQueue<int> phoneErrors = new();

    public IDictionary<string, ZaloTemplateKnown> Templates { get; } = new Dictionary<string, ZaloTemplateKnown>();

    /// <summary>Phones without a Zalo account.</summary>
    public ISet<string> PhonesWithoutZalo { get; } = new HashSet<string>();

    public ConcurrentQueue<ZaloTemplateSeen> TemplatesSeen { get; } = new();

    public int TemplateInfos { get; private set; }

    /// <summary>Answered to the next templates by phone.</summary>
    public void NextPhoneErrors(params int[] errors) => Array.ForEach(errors, phoneErrors.Enqueue);

    /// <summary>What the administrator's browser was sent back with; works once.</summary>
    public string? ConsentCode { get; set; }

    public string? ConsentVerifier { get; set; }

    private Task TemplateInfoAsync(HttpContext http)
    {
        TemplateInfos++;
        var id = http.Request.Query["template_id"].ToString();
        if (!MayCall(http))
        {
            return ErrorAsync(http, -124);
        }

        return !Templates.TryGetValue(id, out var template)
            ? ErrorAsync(http, -109)
            : http.Response.WriteAsJsonAsync(new
            {
                error = 0,
                message = "Success",
                data = new
                {
                    templateId = id,
                    listParams = template.Parameters.Select(p => new { name = p.Name, require = p.IsRequired, type = "STRING", maxLength = p.MaxLength, minLength = 0, acceptNull = false }),
                },
            });
    }

    private async Task TemplateByUserAsync(HttpContext http)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body);
        var (id, template) = ((string?)body!["user_id"] ?? "", (string?)body["template_id"] ?? "");
        var error = !MayCall(http) ? -216
            : !people.TryGetValue(id, out var known) ? -201
            : !known.IsFollower ? -213
            : Templates.TryGetValue(template, out var wanted) && !wanted.IsByUser ? -249
            : Wrong(template, body["template_data"]);
        await AnswerAsync(http, error, id, template, body["template_data"]);
    }

    private async Task TemplateByPhoneAsync(HttpContext http)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body);
        var (phone, template) = ((string?)body!["phone"] ?? "", (string?)body["template_id"] ?? "");
        var error = !MayCall(http) ? -124
            : phoneErrors.TryDequeue(out var next) ? next
            : phone.Length != 11 || !phone.StartsWith("84", StringComparison.Ordinal) ? -108
            : PhonesWithoutZalo.Contains(phone) ? -118
            : ((string?)body["tracking_id"])?.Length is not (> 0 and <= 48) ? -1122
            : Wrong(template, body["template_data"]);
        await AnswerAsync(http, error, phone, template, body["template_data"]);
    }

    private int Wrong(string template, JsonNode? data)
    {
        if (!Templates.TryGetValue(template, out var known))
        {
            return -109;
        }

        var given = (data as JsonObject ?? []).ToDictionary(p => p.Key, p => (string?)p.Value ?? "");
        return given.Keys.Except(known.Parameters.Select(p => p.Name)).Any() ? -1124
            : known.Parameters.Any(p => p.IsRequired && !given.ContainsKey(p.Name)) ? -1122
            : known.Parameters.Any(p => given.TryGetValue(p.Name, out var value) && value.Length > p.MaxLength) ? -1121
            : 0;
    }

    private Task AnswerAsync(HttpContext http, int error, string to, string template, JsonNode? data)
    {
        if (error != 0)
        {
            return ErrorAsync(http, error);
        }

        TemplatesSeen.Enqueue(new ZaloTemplateSeen(to, template, ((JsonObject)data!).ToDictionary(p => p.Key, p => (string)p.Value!)));
        return http.Response.WriteAsJsonAsync(new { error = 0, message = "Success", data = new { message_id = NewId(), msg_id = $"zns-{TemplatesSeen.Count}", sent_time = "1626926349402" } });
    }

    private bool MayCall(HttpContext http) =>
        accessToken is not null && http.Request.Headers["access_token"] == accessToken && time.GetUtcNow() < accessEndsAt;
}
