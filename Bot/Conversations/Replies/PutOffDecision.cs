using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Để anh xem", right under what asks for his word: it waits on, and the ways to answer stay at hand.</summary>
internal static class PutOffDecision
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (turn.Conversation.Dialog is not null || !Chatter.PutsOff(text) || await LastNotice.ReadAsync(turn) is not { CameByItself: true, Task: { } number, Message: { AsksReader: true } asked })
        {
            return false;
        }

        turn.Conversation.LastTask = number;
        turn.Reply = DialogWording.Line(turn, "PutOffDecision", number) with { Buttons = asked.Buttons };
        return true;
    }
}
