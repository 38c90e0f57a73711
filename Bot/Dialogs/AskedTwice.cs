using System.Text.Json.Nodes;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>
/// Which of several is meant was asked, and once more below another answer: from then on it waits for its number without a word, and
/// what a short word says of the last notice is heard as if nothing were asked.
/// </summary>
internal static class AskedTwice
{
    private const string Name = "repeated";

    /// <returns>False when it had been asked once more before.</returns>
    public static bool TryMark(Turn turn)
    {
        var asked = JsonNode.Parse(turn.Conversation.State!)!.AsObject();
        if (!asked.TryAdd(Name, JsonValue.Create(true)))
        {
            return false;
        }

        turn.Conversation.State = asked.ToJsonString(MessageJson.Options);
        return true;
    }

    /// <summary>Nothing is asked, or only what waits without a word.</summary>
    public static bool LeavesOpen(Turn turn) =>
        turn.Conversation.Dialog is null || (turn.Conversation.State is { } state && JsonNode.Parse(state) is JsonObject asked && asked.ContainsKey(Name));
}
