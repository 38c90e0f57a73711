using System.Text.Json;
using System.Text.Json.Nodes;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>Opens, reads and closes the one open question of a conversation.</summary>
internal static class DialogState
{
    public static readonly TimeSpan Term = TimeSpan.FromHours(24);

    public static void Open<T>(Turn turn, string dialog, T state)
        where T : IVersionedState
    {
        turn.Conversation.Dialog = dialog;
        turn.Conversation.State = MessageJson.Write(state);
        turn.Conversation.ExpiresAt = turn.Now + Term;
    }

    /// <summary>Null when the state was written by a version that can no longer be read: the dialog then ends with a kind word.</summary>
    public static T? Read<T>(Turn turn, int version)
        where T : class, IVersionedState
    {
        try
        {
            return turn.Conversation.State is { } json && MessageJson.Read<T>(json) is { } state && state.Version == version ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same question, changed: what stands beside it in its state, and until when it is asked, stays.</summary>
    public static void Replace<T>(Turn turn, T state)
        where T : class, IVersionedState
    {
        var json = turn.Conversation.State!;
        var kept = JsonNode.Parse(json)!.AsObject();
        foreach (var name in Members(MessageJson.Read<T>(json)).Select(m => m.Key))
        {
            kept.Remove(name);
        }

        foreach (var (name, value) in Members(state))
        {
            kept[name] = value?.DeepClone();
        }

        turn.Conversation.State = kept.ToJsonString(MessageJson.Options);
    }

    private static JsonObject Members<T>(T state) => JsonSerializer.SerializeToNode(state, MessageJson.Options)!.AsObject();

    /// <summary>Just asked once more: it is the last thing asked again.</summary>
    public static void Refresh(Turn turn) => turn.Conversation.ExpiresAt = turn.Now + Term;

    /// <summary>When what is open was last asked; null while nothing is.</summary>
    public static DateTimeOffset? AskedAt(Turn turn) => turn.Conversation.ExpiresAt - Term;

    /// <summary>What is open was asked before that.</summary>
    public static bool IsAskedBefore(Turn turn, DateTimeOffset at) => AskedAt(turn) < at;

    /// <summary>What is open was asked only after the words were said: they failed then and are tried again.</summary>
    public static bool IsAskedSince(Turn turn) => turn.SaidAt < AskedAt(turn);

    public static void Close(Turn turn) => turn.Conversation.CloseDialog();

    /// <summary>For a question's buttons: each time it is put, another.</summary>
    public static string NewKey() => Guid.CreateVersion7().ToString("N");
}

internal interface IVersionedState
{
    int Version { get; }

    /// <summary>What the buttons of this very question carry, so that an older question's buttons do not answer it.</summary>
    string Key { get; }
}
