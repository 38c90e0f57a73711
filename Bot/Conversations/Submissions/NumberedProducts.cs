using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Submissions;

/// <summary>
/// "193 số liệu phần KT: https://…", "nộp 184 tiếp nhận 112": the number that was typed says of which work it is the product, never the one spoken of
/// before; whose work that is, and whether it is handed in, is asked.
/// </summary>
internal static class NumberedProducts
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (turn.Message.Files.Count > 0 || !IsNothingElse(reading) || !MayBeProduct(reading, text) || NumberIn(reading, text) is not { IsCount: var isCount, Number: var number } named)
        {
            return false;
        }

        if (await turn.Act.FindAsync(number) is not { IsBare: false } work)
        {
            turn.Reply = isCount || !(named.IsMarked || SaysHandsIn(text)) ? null : await NotVisibleReply.ReplyAsync(turn, number);
            return turn.Reply is not null;
        }

        var handedIn = new Request(StepVerb.Complete) { Task = number, Words = text.Trim() };
        if (!turn.Act.May(work, turn.Act.MayDo))
        {
            // Whoever decides on it, or only speaks of it, may do so.
            return !isCount && !turn.Act.May(work, turn.Act.MayDecide) && SaysHandsIn(text) && await RefusedAsync(turn, handedIn);
        }

        var question = work.State switch
        {
            _ when isCount && number < FrontNumber.FewestOfWork => null,
            AssignmentState.Submitted => "PhotoReplaces",
            AssignmentState.AwaitingAcceptance or AssignmentState.InProgress => reading.Intent == Intent.Progress && (!Evidence.IsIn(text) || SentWords.SaysDoneBut(text)) ? "HandInAsItIs" : "PhotoFor",
            _ => null,
        };
        if (question is null)
        {
            return false;
        }

        turn.Conversation.LastTask = number;
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, question, work.Number, work.Title), [handedIn]);
        return true;
    }

    private static async Task<bool> RefusedAsync(Turn turn, Request handedIn)
    {
        await StepRunner.RunAsync(turn, handedIn);
        return true;
    }

    private static bool IsNothingElse(Reading reading) =>
        reading is { Tasks.Count: <= 1, Percent: null, Deadline: null, Intent: Intent.Unknown or Intent.Progress or Intent.Show or Intent.Checkin };

    private static bool MayBeProduct(Reading reading, string text) => (Evidence.IsIn(text) && !SentWords.SaysNotDone(text)) || reading.Intent switch
    {
        // A figure of commitments has a line and no work.
        Intent.Checkin => reading is { Tasks.Count: 1, Line: null },
        Intent.Progress => SentWords.TellsOfDone(text),
        Intent.Unknown => SentWords.SaysHandedIn(text) || SentWords.TellsOfDone(text),
        _ => false,
    };

    private static bool SaysHandsIn(string text) => SentWords.MayHandIn(text) || SentWords.TellsOfDone(text);

    /// <summary>As typed: what stands open or was spoken of last is not asked.</summary>
    private static FrontNumber? NumberIn(Reading reading, string text) => FrontNumber.Of(text) ?? FrontNumber.Behind(text)
        ?? (reading.Tasks is [var task] && BareNumbers.AllIn(text).Contains(task) ? new FrontNumber(task, IsCount: false, IsMarked: true) : null);
}
