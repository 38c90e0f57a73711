using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Routing;

/// <summary>
/// A line no rule reads, or one that people mean otherwise than the rules read it: what it is like is answered where that only shows or
/// asks something, and asked about where it would change anything or reach anybody.
/// </summary>
internal static class ExampleReadings
{
    // They show something, or ask on their own before anything is done.
    private static readonly HashSet<Intent> Harmless =
    [
        Intent.Assign, Intent.Show, Intent.MyTasks, Intent.UnitTasks, Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue, Intent.Digest, Intent.Search, Intent.Help, Intent.Link,
    ];

    // They answer a question, and there is none.
    private static readonly HashSet<Intent> Answers = [Intent.Yes, Intent.No, Intent.Cancel, Intent.Back];

    /// <summary>
    /// What no rule reads may leave a question that waits for a yes, said in a sentence of one's own: that undoes nothing. A yes is only
    /// what is surely one, and where any words are the answer these are it.
    /// </summary>
    public static Reading AsAnswer(Turn turn, Reading reading) =>
        reading is { Intent: Intent.Unknown, ByExample: { Intent: Intent.No or Intent.Cancel or Intent.Back } leaving }
        && turn.Conversation.Dialog is ConfirmDialog.DialogName or AssignTaskDialog.DialogName or DraftsDialog.DialogName
            ? leaving
            : reading;

    /// <returns>The reading to go by; null where it was asked whether it is meant.</returns>
    public static async Task<Reading?> SettleAsync(Turn turn, Reading reading)
    {
        // With a file words say what it is.
        if (reading.ByExample is not { } byExample || turn.Message.Files.Count > 0)
        {
            return reading;
        }

        if (turn.MeaningAgreed is { } agreed)
        {
            return agreed == byExample.Intent ? byExample : reading;
        }

        if (byExample.Intent == Intent.Unknown && reading is { Intent: Intent.Accept, Aside: not null } && await LastNotice.ReadAsync(turn) is { CameByItself: true, Message: var told }
            && told.Buttons.Any(b => b.Verb == StepVerb.Accept.ButtonName()))
        {
            // "Nhận, mà file cũ anh Tuấn giữ ạ", right under work that asks to be taken on.
            return reading;
        }

        // Asked what was meant, one may say something else instead. Like nothing that is asked of the assistant: what the rules found in it is doubtful at least.
        if (byExample.Intent == Intent.Unknown && reading is { Intent: Intent.Assign, Person: null, PersonCandidates.Count: 0, People.Count: 0, Everyone: false })
        {
            // "Giao cho em nhiều quá, làm không xuể": told of, and given to nobody.
            return byExample;
        }

        var meant = byExample.Intent == Intent.Unknown ? reading : byExample;
        if (IsDoubtfulAct(reading, meant) && turn.Conversation.Dialog is not null && !ConfirmDialog.AsksToRepeat(turn)
            && (meant.Intent == Intent.Assign || turn.Conversation.Dialog == ConfirmDialog.DialogName))
        {
            // No second question over one that waits for a yes, and no order begun: it is not understood, and nothing is done.
            return reading with { Intent = Intent.Unknown, Tasks = [], ByExample = null };
        }

        if (Answers.Contains(meant.Intent) || (turn.Conversation.Dialog is not null && !ConfirmDialog.AsksToRepeat(turn) && !MayInterrupt(reading, meant) && !IsDoubtfulAct(reading, meant)))
        {
            return reading;
        }

        if (Harmless.Contains(meant.Intent) || AsksDaysAnyway(turn, meant) || await AsksWhichAnywayAsync(turn, meant))
        {
            return meant;
        }

        if ((meant is { Intent: Intent.Refuse, Tasks.Count: 0 } && await KeptWithDoer.TryAskAsync(turn)) || await ShortAnswers.SentBackAsync(turn, meant))
        {
            return null;
        }

        ConfirmDialog.Begin(turn, await MeaningWording.AskAsync(turn, meant), [], turn.Words, meant.Intent);
        return null;
    }

    // "Cho hoan xem viec nay": what the rules take for an act people say of another. It is asked about under an open question as well.
    private static bool IsDoubtfulAct(Reading reading, Reading meant) =>
        reading.Intent != Intent.Unknown && meant.Intent != reading.Intent && !Harmless.Contains(reading.Intent);

    // Somebody is named whose work it is not: which is meant is asked, and no yes.
    private static async Task<bool> AsksWhichAnywayAsync(Turn turn, Reading meant) =>
        meant is { Tasks.Count: 0, Person: not null, Deadline: not null } && OfficeVerbs.VerbOf(meant) is { } verb && StepCandidates.IsDecision(verb) && Request.Of(verb, meant, task: null) is var request
        && StepCandidates.AreOfOthers(turn, request, (await StepCandidates.MeantAsync(turn, request)).Candidates);

    // "Xin nghỉ 2 ngày": from when is asked before anything is entered.
    private static bool AsksDaysAnyway(Turn turn, Reading meant) =>
        meant.Intent == Intent.Leave && DeadlineReader.Range(Folded.Of(turn.Words), turn.Now, turn.Office.Calendar) is { Ask: true };

    // Under an open question what no rule reads and the question does not take for its answer may ask to be shown something; to do
    // something it is not taken: two questions at once would make a yes doubtful.
    private static bool MayInterrupt(Reading reading, Reading meant) =>
        reading.Intent == Intent.Unknown && meant.Intent != Intent.Assign && Harmless.Contains(meant.Intent);
}
