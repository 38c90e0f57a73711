using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Submissions;

/// <summary>A paper or a link said without "xong": what it is of is asked, so that nobody believes to have handed in what he has not.</summary>
internal static class ImplicitSubmission
{
    /// <summary>"Nộp 12 đây ạ, link …" reads as how far it is; with a product in it or a file beside it, it is asked whether it is handed in.</summary>
    public static async Task<bool> TryAskAsync(Turn turn, Reading reading)
    {
        if (reading is not { Tasks.Count: <= 1, Percent: null, Deadline: null } || (reading.Tasks.Count > 0 ? reading.Tasks[0] : turn.Conversation.LastTask) is not { } number
            || !(SentWords.MayHandIn(turn.Words) || SentWords.SaysDoneBut(turn.Words)) || (turn.Message.Files.Count == 0 && !Evidence.IsIn(turn.Words))
            || await turn.Act.FindAsync(number) is not { } assignment || !turn.Act.May(assignment, turn.Act.MayDo) || !AssignmentStates.Running.Contains(assignment.State))
        {
            return false;
        }

        Ask(turn, assignment, SentWords.MayHandIn(turn.Words) ? "PhotoFor" : "HandInAsItIs");
        return true;
    }

    /// <summary>"Bc 15/BC-KT", after what he last spoke of: its product, or added to the one he has handed in already.</summary>
    public static async Task<bool> TryAddAsync(Turn turn)
    {
        if (!AskedTwice.LeavesOpen(turn) || turn.Message.Files.Count > 0 || !Evidence.IsIn(turn.Words) || turn.Conversation.LastTask is not { } number
            || await turn.Act.FindAsync(number) is not { IsBare: false } assignment || assignment.AssigneeId != turn.Person.Id)
        {
            return false;
        }

        switch (assignment.State)
        {
            case AssignmentState.Submitted:
                Ask(turn, assignment, "PhotoReplaces");
                return true;
            case AssignmentState.AwaitingAcceptance or AssignmentState.InProgress:
                Ask(turn, assignment, "PhotoFor");
                return true;
            default:
                return false;
        }
    }

    /// <summary>"Tờ trình số 45/TTr-SNV", right under the answer that asked for it: it is of that work, whatever product is asked for besides.</summary>
    public static async Task<bool> TryFollowAsync(Turn turn, Reading reading, string text)
    {
        if (reading is not { Intent: Intent.Unknown or Intent.Complete or Intent.Progress, Tasks.Count: 0 } || await AskedForPaperOfAsync(turn, text) is not { } work)
        {
            return false;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Complete) { Task = work.Number, Words = text.Trim(), FileIds = HeldFiles.Keep(turn) });
        return true;
    }

    /// <summary>The work that waits for a signature, where the last answer asked for the paper's number and the words give one.</summary>
    public static async Task<Assignment?> AskedForPaperOfAsync(Turn turn, string text) =>
        Evidence.IsIn(text) && await LastNotice.ReadAsync(turn) is { AnswersHim: true } last && last.Message.Lines.Contains(DialogWording.Say(turn.Language, "Done.Complete.Awaiting"))
        && turn.Conversation.LastTask is { } number && await turn.Act.FindAsync(number) is { State: AssignmentState.Submitted, IsBare: false } work && work.AssigneeId == turn.Person.Id
            ? work
            : null;

    private static void Ask(Turn turn, Assignment assignment, string question) => ConfirmDialog.Begin(
        turn,
        DialogWording.Say(turn.Language, question, assignment.Number, assignment.Title),
        [new Request(StepVerb.Complete) { Task = assignment.Number, Words = turn.Words.Trim(), FileIds = HeldFiles.Keep(turn) }]);
}
