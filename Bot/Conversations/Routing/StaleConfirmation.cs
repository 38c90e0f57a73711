using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Routing;

/// <summary>
/// A plain yes typed after something else has come in that asks for a word as well, or put by as failed and tried again while another
/// question stands: it is asked once more and nothing is done. News between the question and the yes changes nothing: there is nothing
/// to say yes to in it, but "dạ" may only have heard it. A press is held to its own question; whoever quotes a message says what he means.
/// </summary>
internal static class StaleConfirmation
{
    /// <summary>What is longer says more than yes.</summary>
    private const int Longest = 40;

    public static async Task<bool> TryAskAgainAsync(Turn turn, InterruptedPrompt? standing)
    {
        if (standing?.Dialog is not (ConfirmDialog or AssignTaskDialog or DraftsDialog or SlotFillingDialog)
            || turn.Message is not { Kind: IncomingKind.Text, Text: { Length: <= Longest } words }
            || !await IsOfAnotherAsync(turn) || (await turn.ReadAsync(words)).Intent != Intent.Yes)
        {
            return false;
        }

        DialogState.Refresh(turn);
        turn.Reply = standing.Question.Again(DialogWording.Say(turn.Language, "LateYes"));
        if (await LastNotice.ReadAsync(turn) is { AnswersHim: false, Message: { AsksReader: true, Buttons: var newest } told } && (told.Title ?? (told.Lines is [var line, ..] ? line : null)) is { } news)
        {
            turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, DialogWording.Say(turn.Language, "LateYes.Newest", news)], Buttons = [.. turn.Reply.Buttons, .. newest] };
        }

        return true;
    }

    /// <summary>"Dạ" right after news may be said to that.</summary>
    private static bool IsOnlyHeard(Turn turn) => Folded.Of(turn.Message.Text).Text.Trim(' ', '.', ',', '!')
        is "da" or "vang" or "da vang" or "vang a" or "da em" or "da a" or "da sep" or "da anh" or "da chi";

    private static async Task<bool> IsOfAnotherAsync(Turn turn)
    {
        if (turn.Message.QuotedMessageId is { Length: > 0 })
        {
            return await Quoted.TaskAsync(turn) is { } quoted && quoted != (ConfirmDialog.OnlyStep(turn) ?? OpenSlotFilling.StepAsked(turn))?.Task;
        }

        return DialogState.IsAskedSince(turn) || (DialogState.AskedAt(turn) is { } asked
            && (await LastNotice.AnyAskedSinceAsync(turn, asked)
                || (IsOnlyHeard(turn) && await LastNotice.ReadAsync(turn) is { CameByItself: true } news && asked < news.At)));
    }
}
