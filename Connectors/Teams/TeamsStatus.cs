using System.Text.Json;
using RestSharp;

namespace ReformBot.Connectors.Teams;

/// <summary>
/// What a status of the connector means for the message.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis
/// </summary>
internal static class TeamsStatus
{
    /// <summary>Null when the call went well.</summary>
    public static SendResult? Trouble(Method method, int status, string? body, TimeSpan? after)
    {
        var code = CodeIn(body);
        var reason = code is null ? $"HTTP {status}" : $"HTTP {status} {code}";
        return (status, code) switch
        {
            ( >= 200 and < 300, _) => null,
            (408 or 412 or 429 or 502 or 503 or 504, _) => new SendResult.Retry(reason, after),
            (403, "InvalidBotApiHost" or "NotEnoughPermissions") => new SendResult.Rejected(reason),
            // Blocked, uninstalled, disabled by an administrator; the code is not always told.
            (403, _) => new SendResult.Unreachable(reason),
            (404, "ConversationNotFound") => new SendResult.Unreachable(reason),
            // What was to be removed is gone already.
            (404, "ActivityNotFoundInConversation") when method == Method.Delete => null,
            // 500 too: the platform says not to repeat it.
            _ => new SendResult.Rejected(reason),
        };
    }

    /// <summary>{"error":{"code":…}}, or {"errorCode":209,"message":"{\"subCode\":…}"}; other words of the body go nowhere.</summary>
    private static string? CodeIn(string? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? "");
            var root = json.RootElement;
            if (Text(root, "error", "code") is { } code)
            {
                return code;
            }

            if (Text(root, "message") is not { } message || !root.TryGetProperty("errorCode", out _))
            {
                return Text(root, "code");
            }

            using var inner = JsonDocument.Parse(message);
            return Text(inner.RootElement, "subCode");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 and <= 80 } text ? text : null;
    }
}
