using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ReformBot.Benchmarks;

/// <summary>What goes over the loopback, in the shapes of the Zalo Bot Platform.</summary>
internal static class Wire
{
    public const string Token = "7001:loopback";
    public const string Tenant = "7001";
    public const string Secret = "loopback-secret";
    public const string SecretHeader = "X-Bot-Api-Secret-Token";
    public const string Webhook = "/api/zalo/bot";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string DeliveryId(string id) => $"zalobot:{id}";

    public static string Update(string id, string chat, string text) => new JsonObject
    {
        ["ok"] = true,
        ["result"] = new JsonObject
        {
            ["event_name"] = "message.text.received",
            ["message"] = new JsonObject
            {
                ["from"] = new JsonObject { ["id"] = chat, ["display_name"] = "Người dùng", ["is_bot"] = false },
                ["chat"] = new JsonObject { ["id"] = chat, ["chat_type"] = "PRIVATE" },
                ["message_id"] = id,
                ["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
                ["text"] = text,
            },
        },
    }.ToJsonString(Readable);
}
