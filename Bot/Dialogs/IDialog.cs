using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>
/// A question that is open in a conversation. It translates words into its state and its state into a command; it survives a
/// restart and a deploy because all it knows is a small versioned record on the conversation row.
/// </summary>
internal interface IDialog
{
    /// <summary>Stored on the conversation; never renamed.</summary>
    string Name { get; }

    /// <summary>Answers if the words or the button are an answer to its question; false leaves them to the rest of the bot.</summary>
    Task<bool> TryContinueAsync(Turn turn, Reading reading);

    /// <summary>The question as it stands, to put again after an interruption.</summary>
    OutgoingMessage Question(Turn turn);
}
