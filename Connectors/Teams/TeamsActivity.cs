using System.Text.Json;

namespace ReformBot.Connectors.Teams;

/// <summary>
/// What Teams posts to us, as far as we read it; unknown fields are left, null means absent.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object
/// </summary>
internal sealed record TeamsActivity
{
    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = 128,
    };

    public string? Type { get; init; }

    /// <summary>Repeated unchanged by the first redelivery; later copies may carry a new one.</summary>
    public string? Id { get; init; }

    /// <summary>Of an invoke: adaptiveCard/action and others.</summary>
    public string? Name { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Timestamp { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    /// <summary>Of an installationUpdate: add, remove, add-upgrade, remove-upgrade.</summary>
    public string? Action { get; init; }

    public string? ReplyToId { get; init; }

    public JsonElement? Value { get; init; }

    public TeamsAccount? From { get; init; }

    public TeamsAccount? Recipient { get; init; }

    public TeamsConversation? Conversation { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    public IReadOnlyList<TeamsAttachment>? Attachments { get; init => field = Present(value); }

    /// <summary>Mentions, quotes, what the client says of itself; kinds nobody knows are to be passed over, so they stay unread here.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public IReadOnlyList<TeamsAccount>? MembersAdded { get; init => field = Present(value); }

    public IReadOnlyList<TeamsAccount>? MembersRemoved { get; init => field = Present(value); }

    public IReadOnlyList<TeamsReaction>? ReactionsAdded { get; init => field = Present(value); }

    public string Tenant => ChannelData?.Tenant?.Id ?? Conversation?.TenantId ?? "";

    public bool IsInvoke => Type == "invoke";

    /// <summary>A list may hold null where something was taken out.</summary>
    private static List<T>? Present<T>(IReadOnlyList<T>? list) => list?.OfType<T>().ToList();

    public IEnumerable<JsonElement> EntitiesOf(string type) =>
        (Entities ?? []).Where(e => e.ValueKind == JsonValueKind.Object
            && e.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String && t.ValueEquals(type));
}

/// <param name="Id">29:… for a person (one per bot and person), 28:… for a bot.</param>
/// <param name="AadObjectId">The person's id in the directory, the same for every bot.</param>
internal sealed record TeamsAccount(string? Id, string? Name, string? AadObjectId);

internal sealed record TeamsConversation(string? Id, string? ConversationType, bool? IsGroup, string? TenantId);

/// <param name="EventType">Of a messageUpdate: editMessage, undeleteMessage. Its case is not to be relied on.</param>
internal sealed record TeamsChannelData(TeamsTenant? Tenant, string? EventType = null);

internal sealed record TeamsTenant(string? Id);

internal sealed record TeamsAttachment(string? ContentType, string? ContentUrl, string? Name, JsonElement? Content);

internal sealed record TeamsMention(string? Text, TeamsAccount? Mentioned);

internal sealed record TeamsReaction(string? Type);
