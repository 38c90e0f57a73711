using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// What is said alone and asks for nothing: a thumb and thanks need no answer, a greeting is returned; "ok em cảm ơn", "dạ em biết
/// rồi" do not decide an open question and do not leave it looking decided.
/// </summary>
internal static class PleasantryTurns
{
    /// <param name="question">What stands open; null for nothing.</param>
    /// <returns>False when the message says something else.</returns>
    public static async Task<bool> TryAsync(Turn turn, OutgoingMessage? question)
    {
        if (turn.Message is not { Kind: IncomingKind.Text, Files.Count: 0 } message)
        {
            return false;
        }

        switch (Pleasantries.Read(message.Text))
        {
            case Pleasantry.None:
                return await PraiseTurns.TryCalledAsync(turn, question);
            case Pleasantry.Sign:
                turn.Silence = "acknowledgement";
                break;
            case Pleasantry.Thanks:
                turn.Silence = "thanks";
                break;
            case Pleasantry.Greeting:
                turn.Reply = DialogWording.Line(turn, "Welcome", Speech.Addressing(turn.Language, turn.Person));
                break;
            case Pleasantry.Puzzled:
                turn.Reply = question ?? HelpWording.Help(turn);
                break;
            case Pleasantry.Heard or Pleasantry.Praise when question is not null:
                turn.Reply = question.After(DialogWording.Say(turn.Language, "HeardOnly"));
                break;
            case Pleasantry.Heard:
                await ShortAnswers.HeardAsync(turn);
                break;
            case Pleasantry.Praise:
                await PraiseTurns.AskWhomAsync(turn);
                break;
        }

        return true;
    }
}
