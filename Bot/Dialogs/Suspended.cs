using System.Text.Json.Nodes;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>
/// A question that was interrupted by a request with questions of its own: it waits below them, inside their state, and is put
/// again when they are settled. Only one waits: who interrupts an interruption is past the first.
/// </summary>
internal sealed record Suspended(string Dialog, string State)
{
    private const string Below = "below";

    /// <summary>What waits below the open question; null for nothing.</summary>
    public static Suspended? Of(Conversation conversation) =>
        conversation.State is { } json && JsonNode.Parse(json)?[Below] is { } below
            ? new Suspended(below["dialog"]!.GetValue<string>(), below["state"]!.GetValue<string>())
            : null;

    /// <summary>Goes on waiting below whatever is open now.</summary>
    public void KeepBelow(Conversation conversation)
    {
        var state = JsonNode.Parse(conversation.State!)!.AsObject();
        var own = JsonNode.Parse(State)!.AsObject();
        own.Remove(Below);
        state[Below] = new JsonObject { ["dialog"] = Dialog, ["state"] = own.ToJsonString(MessageJson.Options) };
        conversation.State = state.ToJsonString(MessageJson.Options);
    }

    /// <summary>Nothing is asked above it any more: it is the open question again.</summary>
    public void Resume(Conversation conversation, DateTimeOffset until) =>
        (conversation.Dialog, conversation.State, conversation.ExpiresAt) = (Dialog, State, until);
}
