using System.Text.Json;
using RestSharp;

namespace ReformBot.Connectors.Teams;

/// <summary>
/// What a status of the connector means for the message.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis
/// </summary>
internal static class TeamsStatus
{
    private const int Blocked = 209;

    /// <summary>Null when the call went well.</summary>
    public static SendResult? Trouble(TeamsCall call, int status, string? body, TimeSpan? after)
    {
        var said = Read(body);
        var reason = said.Code is null ? $"HTTP {status}" : $"HTTP {status} {said.Code}";
        return (status, said.Code) switch
        {
            ( >= 200 and < 300, _) => null,
            // With a new token as well: secret or registration, which an operator may yet mend.
            (401, _) => new SendResult.Retry(reason, SendResult.WhileMended),
            (412 or 429 or 503, _) => new SendResult.Retry(reason, after),
            // The message may have gone out although its answer got lost on the way.
            (408 or 502 or 504, _) => call.IsIdempotent ? new SendResult.Retry(reason, after) : new SendResult.Unknown(reason),
            (403, _) => Forbidden(said, reason),
            (404, "ConversationNotFound") => new SendResult.Unreachable(reason),
            // What was to be removed is gone already.
            (404, "ActivityNotFoundInConversation") when call.Method == Method.Delete => null,
            // 500 too: the platform says not to repeat it.
            _ => new SendResult.Rejected(reason),
        };
    }

    /// <summary>Only what the platform says of this very conversation counts against the person.</summary>
    private static SendResult Forbidden(Refusal said, string reason) => said switch
    {
        { IsBlocked: true } or { Code: "BotNotInConversationRoster" or "ConversationBlockedByUser" } => new SendResult.Unreachable(reason),
        { Code: "InvalidBotApiHost" or "NotEnoughPermissions" } => new SendResult.Rejected(reason),
        // Switched off for the whole tenant, or something between us and the platform answered.
        { Code: "BotDisabledByAdmin" or null } => new SendResult.Retry(reason, SendResult.WhileMended),
        _ => new SendResult.NotThisWay(reason),
    };

    /// <param name="IsBlocked">{"errorCode":209,…}: blocked or uninstalled; its sub-code is not always told.</param>
    private sealed record Refusal(string? Code, bool IsBlocked = false);

    /// <summary>{"error":{"code":…}}, or {"errorCode":209,"message":"{\"subCode\":…}"}; other words of the body go nowhere.</summary>
    private static Refusal Read(string? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? "");
            var root = json.RootElement;
            if (Text(root, "error", "code") is { } code)
            {
                return new Refusal(code);
            }

            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("errorCode", out var number)
                && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var errorCode)
                ? new Refusal(SubCode(Text(root, "message")) ?? (errorCode == Blocked ? null : $"{errorCode}"), errorCode == Blocked)
                : new Refusal(Text(root, "code"));
        }
        catch (JsonException)
        {
            return new Refusal(null);
        }
    }

    private static string? SubCode(string? message)
    {
        try
        {
            using var inner = JsonDocument.Parse(message ?? "");
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
