using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>What is doubtful about words that came where words were asked for.</summary>
internal enum AnswerDoubt
{
    None,

    /// <summary>Chatter, a sigh, a question of his own: hardly what was asked for.</summary>
    Aside,

    /// <summary>A whole request: it may be one, or the answer.</summary>
    Request,
}

/// <summary>
/// "Hôm nay nhiều việc quá" where a product was asked for, "nhắc Hùng nộp báo cáo" where a reason was: whether it is meant as the answer is
/// asked, and nothing is handed in, returned or told anybody before that.
/// </summary>
internal static class DoubtedAnswer
{
    /// <returns>True when the words to the doubt, or the doubtful words, are answered here.</returns>
    public static async Task<bool> TryAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        if (state.Doubted is { } doubted && reading.Intent is Intent.Yes or Intent.No)
        {
            await SettleAsync(turn, state, doubted, isAnswer: reading.Intent == Intent.Yes);
            return true;
        }

        var doubt = await OfAsync(turn, reading, state);
        if (doubt == AnswerDoubt.None)
        {
            return false;
        }

        var asked = state with { Key = DialogState.NewKey(), Doubted = turn.Words.Trim(), IsRequestDoubted = doubt == AnswerDoubt.Request };
        DialogState.Open(turn, SlotFillingDialog.DialogName, asked);
        turn.Reply = SlotFillingWording.Ask(turn, asked);
        return true;
    }

    /// <summary>The words that were doubted, now said to be a request: they are taken as typed, and the question stands.</summary>
    public static string? TakeRequest(Turn turn, Reading reading)
    {
        if (reading.Intent != Intent.No || turn.Conversation.Dialog != SlotFillingDialog.DialogName
            || DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is not { IsRequestDoubted: true, Doubted: { } words } state)
        {
            return null;
        }

        DialogState.Open(turn, SlotFillingDialog.DialogName, state.Undoubted());
        turn.IsNoAnswer = true;
        return words;
    }

    public static bool IsIdle(string text) => Chatter.PutsOff(text) || Chatter.Sighs(text) || Chatter.AsksBack(text);

    private static async Task SettleAsync(Turn turn, SlotFillingState state, string doubted, bool isAnswer)
    {
        var plain = state.Undoubted();
        if (isAnswer)
        {
            DialogState.Close(turn);
            await StepRunner.RunAsync(turn, SlotFillingAnswer.Taking(plain, doubted));
            return;
        }

        DialogState.Open(turn, SlotFillingDialog.DialogName, plain);
        turn.Reply = SlotFillingWording.Ask(turn, plain);
    }

    private static async Task<AnswerDoubt> OfAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        var (request, text) = (state.Request, turn.Words);
        if (state.TakesWords && turn.Message.Files.Count == 0 && (BeginsWithNumber(reading, text) || (request.Verb == StepVerb.Complete && !Evidence.IsIn(text)))
            && await IsOfOtherWorkAsync(turn, reading, request))
        {
            return AnswerDoubt.Request;
        }

        if (!state.TakesWords || turn.Message.Files.Count > 0 || text.Length == 0 || reading.Tasks.Any(task => task != request.Task)
            || (FreeText.ReasonIn(text) is { } reason && !IsIdle(reason))
            || Evidence.IsIn(text))
        {
            return AnswerDoubt.None;
        }

        if ((ClearCommands.BeginsAssigning(text) || ClearCommands.BeginsReminding(text)) && reading is { Intent: Intent.Assign or Intent.Remind }
            && (reading.Person is not null || reading.Everyone))
        {
            return AnswerDoubt.Request;
        }

        // "Bỏ tiếng Anh đi": said to the assistant, and hardly why.
        if (reading.Intent is Intent.Language or Intent.Help && ClearCommands.IsShort(text) && request.Verb is not (StepVerb.Ask or StepVerb.Answer))
        {
            return AnswerDoubt.Request;
        }

        var isAside = request.Verb switch
        {
            StepVerb.Ask or StepVerb.Answer => false,
            StepVerb.Complete => IsNoProduct(reading, text),
            StepVerb.Progress => Chatter.PutsOff(text) || Chatter.AsksBack(text),
            _ => TakingOn.IsAll(text) || ChangedMind.BeginsIn(text) || Chatter.PutsOff(text) || (Chatter.AsksBack(text) && IsShort(text)),
        };
        return isAside || await IsNewerAskedAsync(turn) ? AnswerDoubt.Aside : AnswerDoubt.None;
    }

    /// <summary>"Cho em xin lùi việc 110 tới thứ 5", where the product of another was asked for.</summary>
    private static async Task<bool> IsOfOtherWorkAsync(Turn turn, Reading reading, Request request) =>
        reading.Tasks is [var number] && number != request.Task && await turn.Act.FindAsync(number) is { IsOpen: true } other && other.AssigneeId == turn.Person.Id;

    /// <summary>"Xog 110 so 12/BC-KT", where it was asked how far 87 is: hardly said of 87, however it is spelt.</summary>
    private static bool BeginsWithNumber(Reading reading, string text) => reading is { Tasks: [var number], Intent: not Intent.Unknown }
        && Understanding.Text.Folded.Of(text).Text.Split([' ', ',', ':', '#', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Take(FirstWords).Any(w => w.TrimStart('n', 'v') == $"{number}");

    private const int FirstWords = 3;

    /// <summary>Of a product it is said that it is not there, or something else is said of the work.</summary>
    private static bool IsNoProduct(Reading reading, string text) =>
        IsIdle(text) || TakingOn.IsAll(text) || Chatter.SaysNotThere(text) || reading.Intent is not (Intent.Unknown or Intent.Complete or Intent.Yes or Intent.No);

    /// <summary>A question back is of few words; a longer one may be what is to be made good.</summary>
    private static bool IsShort(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= 4;

    /// <summary>Since it was asked something came in that asks for words itself.</summary>
    private static async Task<bool> IsNewerAskedAsync(Turn turn) =>
        await LastNotice.ReadAsync(turn) is { CameByItself: true } last && DialogState.IsAskedBefore(turn, last.At)
            && last.Message.Buttons.Any(b => b.Verb is "answer" or "unblocked");
}
