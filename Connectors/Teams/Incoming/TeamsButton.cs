using System.Text.Json;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Teams.Incoming;

/// <summary>A pressed button, in both of the shapes Teams sends it: Action.Execute as an invoke, Action.Submit as a message without text.</summary>
internal static class TeamsButton
{
    private const string Verb = "verb";

    public static ButtonPress? Of(JsonElement data) =>
        Text(data, Verb) is { Length: > 0 } verb ? new ButtonPress(verb, Strings(data)) : null;

    public static ButtonPress? OfInvoke(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("action", out var action)
            || action.ValueKind != JsonValueKind.Object || Text(action, "type") != "Action.Execute")
        {
            return null;
        }

        var data = action.TryGetProperty("data", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return (Text(action, Verb) ?? (data.ValueKind == JsonValueKind.Object ? Text(data, Verb) : null)) is { Length: > 0 } verb
            ? new ButtonPress(verb, data.ValueKind == JsonValueKind.Object ? Strings(data) : new Dictionary<string, string>(StringComparer.Ordinal))
            : null;
    }

    /// <summary>What the card carried. Numbers and yes/no become text; nested things are not ours.</summary>
    private static Dictionary<string, string> Strings(JsonElement data)
    {
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject().Where(p => p.Name != Verb))
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                strings[property.Name] = TypedText.Of(property.Value.ToString());
            }
        }

        return strings;
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
