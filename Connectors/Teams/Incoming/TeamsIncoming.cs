using System.Globalization;
using System.Text.Json;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Teams.Incoming;

/// <summary>What an activity was taken for: a message, or a reason why there is none, with the status it is answered with.</summary>
internal abstract record TeamsReading
{
    public sealed record Message(IncomingMessage Incoming) : TeamsReading;

    /// <summary>Nothing of ours: 200 and one line in the log.</summary>
    public sealed record Ignored(string Why) : TeamsReading;

    public sealed record Malformed(string Why) : TeamsReading;

    /// <summary>An invoke that says adaptiveCard/action and is none: 400 with the platform's error body.</summary>
    public sealed record MalformedInvoke(string Why) : TeamsReading;

    /// <summary>An invoke nobody here answers: 501.</summary>
    public sealed record UnknownInvoke : TeamsReading;
}

/// <summary>Teams' activities as the neutral message. All foreign JSON ends here.</summary>
internal static class TeamsIncoming
{
    /// <summary>An edit carries the id of the message it changes; told apart from that, however often it is edited, it comes once.</summary>
    private const string EditedMark = ":edited";

    public static TeamsReading Read(TeamsActivity activity, string appId)
    {
        if (string.IsNullOrEmpty(activity.Type) || string.IsNullOrEmpty(activity.ChannelId))
        {
            return new TeamsReading.Malformed("type or channelId is missing");
        }

        if (activity.Id is not { Length: > 0 } || activity.Conversation?.Id is not { Length: > 0 })
        {
            return new TeamsReading.Malformed("id or conversation.id is missing");
        }

        return activity.Type switch
        {
            "message" => ReadMessage(activity, appId),
            "invoke" => ReadInvoke(activity, appId),
            // In a group it says nothing of anybody's own chat, though somebody is named who did it.
            "installationUpdate" or "conversationUpdate" when IsGroup(activity) => new TeamsReading.Ignored("the bot came to a group or left it"),
            "installationUpdate" => ReadInstallation(activity, appId),
            "conversationUpdate" => ReadMembers(activity, appId),
            "messageUpdate" when IsEdit(activity) => Person(
                activity, appId, IncomingKind.Edited, message => message with { DeliveryId = DeliveryId(appId, activity.Conversation.Id!, activity.Id + EditedMark) }),
            "messageReaction" when activity.ReactionsAdded is { Count: > 0 } => Person(activity, appId, IncomingKind.Acknowledgement),
            var type => new TeamsReading.Ignored($"activities of type {type} change nothing"),
        };
    }

    private static TeamsReading ReadMessage(TeamsActivity activity, string appId)
    {
        var text = TeamsText.Of(activity);
        var files = TeamsFiles.Of(activity);
        if (activity.Value is { ValueKind: JsonValueKind.Object } value && TeamsButton.Of(value) is { } button)
        {
            return Person(activity, appId, IncomingKind.Button, message => message with { Button = button });
        }

        return text.Length == 0 && files.Count == 0
            ? Person(activity, appId, IncomingKind.Unsupported)
            : Person(activity, appId, IncomingKind.Text, message => message with { Text = text, Files = files });
    }

    private static TeamsReading ReadInvoke(TeamsActivity activity, string appId)
    {
        if (activity.Name != "adaptiveCard/action")
        {
            return string.IsNullOrEmpty(activity.Name) ? new TeamsReading.Malformed("an invoke without a name") : new TeamsReading.UnknownInvoke();
        }

        return activity.Value is { } value && TeamsButton.OfInvoke(value) is { } button
            ? Person(activity, appId, IncomingKind.Button, message => message with { Button = button, IsInvoke = true })
            : new TeamsReading.MalformedInvoke("value.action with type Action.Execute and a verb is missing");
    }

    private static TeamsReading ReadInstallation(TeamsActivity activity, string appId) => activity.Action?.ToLowerInvariant() switch
    {
        "add" => Person(activity, appId, IncomingKind.Reachable),
        "add-upgrade" => Person(activity, appId, IncomingKind.Reachable, message => message with { IsUpgrade = true }),
        "remove" => Person(activity, appId, IncomingKind.Unreachable),
        // An upgrade removes the old version and adds the new one: the person stays reachable.
        _ => new TeamsReading.Ignored($"installationUpdate {activity.Action} changes nothing"),
    };

    /// <summary>The bot's own coming and going counts; a first personal chat may say it only once, and only here.</summary>
    private static TeamsReading ReadMembers(TeamsActivity activity, string appId)
    {
        var bot = activity.Recipient?.Id;
        if (activity.MembersAdded is { } added && added.Any(m => m.Id == bot))
        {
            var other = added.FirstOrDefault(m => m.Id != bot);
            var sender = activity.From is { Id: { } id } && id != bot ? activity.From : other;
            return Person(activity with { From = sender }, appId, IncomingKind.Reachable);
        }

        return activity.MembersRemoved is { } removed && removed.Any(m => m.Id == bot)
            ? Person(activity, appId, IncomingKind.Unreachable)
            : new TeamsReading.Ignored("others came, went or renamed something");
    }

    private static TeamsReading Person(
        TeamsActivity activity, string appId, IncomingKind kind, Func<IncomingMessage, IncomingMessage>? with = null)
    {
        if (activity.From?.Id is not { Length: > 0 } member)
        {
            return new TeamsReading.Ignored("nobody sent it");
        }

        var message = new IncomingMessage
        {
            DeliveryId = DeliveryId(appId, activity.Conversation!.Id!, activity.Id!),
            Kind = kind,
            From = Address(activity, member),
            QuotedMessageId = TeamsText.QuotedMessageId(activity),
            DisplayName = activity.From.Name is { } name ? TypedText.Of(name) : null,
            Locale = Locale(activity),
            SentAt = SentAt(activity),
        };
        return new TeamsReading.Message(with is null ? message : with(message));
    }

    private static ChannelAddress Address(TeamsActivity activity, string member) => new(
        Channel.Teams,
        activity.Tenant,
        activity.From!.AadObjectId is { Length: > 0 } account ? account : member,
        activity.Conversation!.Id!,
        activity.ServiceUrl,
        IsGroup(activity),
        BotAccount: activity.Recipient?.Id,
        MemberId: member);

    private static bool IsEdit(TeamsActivity activity) =>
        !IsGroup(activity) && string.Equals(activity.ChannelData?.EventType, "editMessage", StringComparison.OrdinalIgnoreCase);

    private static bool IsGroup(TeamsActivity activity) =>
        activity.Conversation!.IsGroup == true || activity.Conversation.ConversationType is not (null or "personal");

    private static string DeliveryId(string appId, string conversation, string activity) => DeliveryIds.Of($"teams:{appId}", $"{conversation}:{activity}");

    private static string? Locale(TeamsActivity activity) => activity.Locale ?? activity.EntitiesOf("clientInfo")
        .Select(e => e.TryGetProperty("locale", out var locale) && locale.ValueKind == JsonValueKind.String ? locale.GetString() : null)
        .FirstOrDefault();

    private static DateTimeOffset SentAt(TeamsActivity activity) => DateTimeOffset.TryParse(
        activity.Timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
        ? at
        : TimeProvider.System.GetUtcNow();
}
