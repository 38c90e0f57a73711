using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Routing;

/// <summary>
/// One message of a linked person to whoever answers it: a button to its verb, words first to the open question, then to what
/// they ask for. What interrupts a question leaves it open and is followed by a word about it.
/// </summary>
internal sealed class DialogRouter(IReadOnlyList<IDialog> dialogs, WordsRouter words, RepeatGuard sameWords)
{
    public async Task RouteAsync(Turn turn)
    {
        var expired = CloseOldQuestion(turn) ?? await OvertakenQuestions.CloseIfOvertakenAsync(turn);
        await ConfirmDialog.CloseIfChangedAsync(turn);
        var below = DialogStack.Of(turn.Conversation);
        await AnswerAsync(turn);
        KeepInterrupted(turn, below);
        // A yes that came too late is not left without a word.
        if (expired is not null && (turn.Reply ?? (turn.Silence == "acknowledgement" ? null : OutgoingMessage.Of() with { Language = turn.Language })) is { } reply)
        {
            turn.Reply = reply with { Lines = [expired, .. reply.Lines] };
        }
    }

    private async Task AnswerAsync(Turn turn)
    {
        var standing = InterruptedPrompt.Of(turn, OpenDialog(turn));
        if (await WordsToTakeAsync(turn, standing) is not { } words)
        {
            await OvertakenQuestions.CloseAsync(turn);
            standing?.Settle(turn, intent: null);
            return;
        }

        await TakeWordsAsync(turn, words, standing);
    }

    /// <returns>A line to take as typed; null where the turn is answered.</returns>
    private static async Task<string?> WordsToTakeAsync(Turn turn, InterruptedPrompt? standing)
    {
        if (await SecretRefusal.TryRefuseFilesAsync(turn))
        {
            return null;
        }

        switch (turn.Message.Kind)
        {
            case IncomingKind.Button when turn.Message.Button is { } press:
                return await ButtonRouter.RouteAsync(turn, press);
            case IncomingKind.Text when await PleasantryTurns.TryAsync(turn, standing?.Question) || await SensitiveTurns.RefuseAsync(turn):
                break;
            case IncomingKind.Text when turn.Message is { Text.Length: 0, Files.Count: > 0 } && turn.Conversation.Dialog is null:
                await FileTurn.RunAsync(turn);
                break;
            case IncomingKind.Text:
                return await OfferedAsides.PressedAsync(turn) ?? turn.Message.Text;
            case IncomingKind.Reachable:
                turn.Reply = DialogWording.Line(turn, "Welcome", Domain.Wording.Speech.Addressing(turn.Language, turn.Person));
                break;
            case IncomingKind.Edited:
                turn.Reply = DialogWording.Line(turn, "Edited");
                break;
            case IncomingKind.Unsupported:
                turn.Reply = DialogWording.Line(turn, "Unsupported");
                break;
            default:
                turn.Silence = $"{turn.Message.Kind}".ToLowerInvariant();
                break;
        }

        return null;
    }

    private async Task TakeWordsAsync(Turn turn, string text, InterruptedPrompt? standing)
    {
        if (await StaleConfirmation.TryAskAgainAsync(turn, standing))
        {
            return;
        }

        var reading = ExampleReadings.AsAnswer(turn, await TakenWords.HearAsync(turn, text));
        text = turn.Words;
        if (await NotLookedAt.TryAsync(turn) || DroppedQuestions.TryDrop(turn))
        {
            return;
        }

        var takenOn = await TakenOnInstead.ReadAsync(turn);
        reading = takenOn ?? reading;
        var isApart = takenOn is not null || turn.IsNoAnswer || DialogState.IsAskedSince(turn) || IsWholeCommand(turn, text) || ReplacedProducts.Concern(turn, text)
            || await OpenSlotFilling.IsOfAnotherAsync(turn)
            || await RequestByName.ConcernsAsync(turn)
            || (turn.Conversation.Dialog is not null && await CodeRequests.ConcernsAsync(turn))
            || (turn.Conversation.Dialog is not null && await AsideTurns.ConcernsAsync(turn))
            || (OpenSlotFilling.ProductAskedOf(turn) is { } other && await ImplicitSubmission.AskedForPaperOfAsync(turn, text) is { } work && work.Number != other);
        if (!isApart && OpenDialog(turn) is { } dialog && await dialog.TryContinueAsync(turn, reading))
        {
            // A press is held to its own question; words may come again and find another one.
            if (turn.HadEffect && turn.Message.Kind == IncomingKind.Text)
            {
                sameWords.Remember(turn, turn.Message.Text);
            }

            return;
        }

        turn.Interrupted = InterruptedPrompt.Of(turn, OpenDialog(turn));
        await words.RouteAsync(turn, reading, text);
        await OvertakenQuestions.CloseAsync(turn);
        if (reading.Rest is { } rest && turn.Reply is { } done)
        {
            turn.Reply = DialogWording.WithRest(turn, done, rest);
        }

        if (turn.HadEffect)
        {
            sameWords.Remember(turn, text, turn.Message.Kind == IncomingKind.Text ? turn.Message.Text : text);
        }

        turn.Interrupted?.Settle(turn, reading.Intent);
    }

    /// <summary>No answer to the open question, whatever it asks; only drafts being put take the words about drafts.</summary>
    private static bool IsWholeCommand(Turn turn, string text) => turn.Conversation.Dialog switch
    {
        null => false,
        SlotFillingDialog.DialogName => OfficeCommands.IsWholeOrOfDrafts(text, turn.Office.Roster, turn.Person, OpenSlotFilling.StepAsked(turn) is not null),
        AssignTaskDialog.DialogName => OfficeCommands.IsWhole(text, turn.Office.Roster, turn.Person, AssignTaskDialog.AsksTitle(turn)),
        _ => OfficeCommands.IsWhole(text, turn.Office.Roster, turn.Person),
    };

    private IDialog? OpenDialog(Turn turn) => dialogs.FirstOrDefault(d => d.Name == turn.Conversation.Dialog);

    /// <summary>What was interrupted waits below what interrupted it; when that is settled it is asked again.</summary>
    private void KeepInterrupted(Turn turn, DialogStack? below)
    {
        var conversation = turn.Conversation;
        if ((turn.Suspended ?? below) is not { } waiting || DialogStack.Of(conversation) is not null)
        {
            return;
        }

        if (conversation.Dialog is not null)
        {
            waiting.Push(conversation);
            return;
        }

        waiting.Pop(conversation, turn.Now + DialogState.Term);
        if (OpenDialog(turn)?.Question(turn) is { } question && turn.Reply is { } reply)
        {
            // What has rows of its own is shown with them: nobody says yes to what he no longer sees.
            turn.Reply = reply with
            {
                Lines = [.. reply.Lines, DialogWording.Pending(turn, question), .. question.Title is null ? [] : question.Lines],
                Buttons = [.. reply.Buttons, .. question.Title is null ? [] : question.Buttons],
            };
        }
    }

    /// <returns>Which question nobody answered in time, said kindly; null where none has expired.</returns>
    private string? CloseOldQuestion(Turn turn)
    {
        if (turn.Conversation.Dialog is null || !(turn.Conversation.ExpiresAt < turn.Now))
        {
            return null;
        }

        var question = OpenDialog(turn)?.Question(turn);
        DialogState.Close(turn);
        return (question?.Title ?? (question is { Lines: [var first, ..] } ? first : null)) is { } asked
            ? DialogWording.Say(turn.Language, "Expired.Of", asked)
            : DialogWording.Say(turn.Language, "Expired");
    }
}
