using System.Text.Json.Nodes;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>
/// A question that was interrupted by a request with questions of its own: it waits below them, inside their state, and is put
/// again when they are settled. What was interrupted before it waits below it in turn.
/// </summary>
/// <param name="Under">What waits below this one.</param>
internal sealed record DialogStack(string Dialog, string State, DialogStack? Under = null)
{
    private const string Below = "below";

    private const int Most = 5;

    /// <summary>What waits below the open question; null for nothing.</summary>
    public static DialogStack? Of(Conversation conversation) => conversation.State is { } json ? BelowIn(JsonNode.Parse(json)) : null;

    /// <summary>The question that was open, with what waited below it.</summary>
    public static DialogStack From(string dialog, string state)
    {
        var own = JsonNode.Parse(state)!.AsObject();
        var under = BelowIn(own);
        own.Remove(Below);
        return new DialogStack(dialog, own.ToJsonString(MessageJson.Options), under);
    }

    /// <summary>Goes on waiting below whatever is open now.</summary>
    public void Push(Conversation conversation)
    {
        var state = JsonNode.Parse(conversation.State!)!.AsObject();
        state[Below] = ToNode(Most);
        conversation.State = state.ToJsonString(MessageJson.Options);
    }

    /// <summary>Nothing is asked above it any more: it is the open question again.</summary>
    public void Pop(Conversation conversation, DateTimeOffset until)
    {
        (conversation.Dialog, conversation.State, conversation.ExpiresAt) = (Dialog, State, until);
        Under?.Push(conversation);
    }

    private static DialogStack? BelowIn(JsonNode? state) => state?[Below] is { } below
        ? new DialogStack(below["dialog"]!.GetValue<string>(), below["state"]!.GetValue<string>(), BelowIn(below))
        : null;

    // The state is kept as text, so that the buttons of a question that waits do not answer the open one.
    private JsonObject ToNode(int most)
    {
        var node = new JsonObject { ["dialog"] = Dialog, ["state"] = State };
        if (Under is not null && most > 1)
        {
            node[Below] = Under.ToNode(most - 1);
        }

        return node;
    }
}
