using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// A head answers a question asked back, and a doer one about his work, as one answers a person. Right after the one open question a plain sentence is its answer;
/// later it is asked whether it is; of several questions it is asked which. What reads as a command never is.
/// </summary>
internal static partial class QuestionTurns
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        // Which of several, or a draft that waits for its yes: a question put since is what plain words answer.
        var isChoosing = turn.Conversation.Dialog is ChoiceDialog.DialogName or AssignTaskDialog.DialogName || OpenSlotFilling.AsksWhich(turn);
        if ((turn.Conversation.Dialog is not null && !isChoosing) || turn.Message.Files.Count > 0 || BareNumbers.In(text) is not null
            || !await IsPlainAsync(turn, reading, text))
        {
            return false;
        }

        var asked = await AskedBackQuestion.ReadAsync(turn);
        if (asked.Count == 0)
        {
            return reading.Intent == Intent.Unknown && await TryObstacleAsync(turn, text);
        }

        var (last, quote) = (await LastNotice.ReadAsync(turn), await Quoted.ReadAsync(turn));
        if (quote is { Task: { } about })
        {
            asked = [.. asked.Where(q => q.Assignment.Number == about)];
            if (asked.Count == 0)
            {
                return false;
            }
        }

        // What is quoted is answered, and nothing that came after it.
        var isLast = asked.Any(q => quote is { Keys: var keys } ? keys.Contains(q.NoticeKey) : q.NoticeKey == last?.Key);
        if (!isLast && (isChoosing || reading.Intent != Intent.Unknown))
        {
            return false;
        }

        // What was asked before that has not been answered by it.
        turn.KeepsChoice = isChoosing;
        if (asked is [var only])
        {
            await AnswerAsync(turn, only, text, isLast);
            return true;
        }

        turn.Reply = AskWhich(turn, asked, text);
        return true;
    }

    public static void AskWhether(Turn turn, AskedBackQuestion question, string words) => ConfirmDialog.Begin(
        turn,
        DialogWording.Say(
            turn.Language, "AnswerToWhom", WaitingWording.Asker(turn, question), question.Assignment.Number, question.Words, words),
        [new Request(StepVerb.Answer) { Task = question.Assignment.Number, Words = words }]);

    /// <summary>Right after it was put to him what is in the way of somebody's work, a plain sentence is his word on it.</summary>
    private static async Task<bool> TryObstacleAsync(Turn turn, string text)
    {
        if (await LastNotice.ReadAsync(turn) is not { CameByItself: true, Task: { } number } last || last.Message.Buttons.All(b => b.Verb != "unblocked")
            || await turn.Act.FindUnblockableAsync(number) is null)
        {
            return false;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Answer) { Task = number, Words = text });
        return true;
    }

    private static async Task AnswerAsync(Turn turn, AskedBackQuestion question, string text, bool isLast)
    {
        // "Ok" to a question about one's own work may have been to hearing it; "dạ có" answers it.
        if (!isLast || (question.IsToDoer && Consents.IsSmallTalk(text) && !YesOrNoPattern().IsMatch(Folded.Of(text).Text)))
        {
            AskWhether(turn, question, text);
            return;
        }

        if (Chatter.PutsOff(text))
        {
            // He will answer; the question is what he is to see next.
            turn.Reply = DialogWording.Line(turn, "AnswerAwaited", WaitingWording.Asker(turn, question), question.Assignment.Number, question.Words);
            return;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Answer) { Task = question.Assignment.Number, Words = text });
        turn.Reply = turn.Reply! with { Lines = [.. turn.Reply.Lines, DialogWording.Say(turn.Language, "AnsweredQuestion", question.Words)] };
    }

    private static Domain.Messaging.OutgoingMessage AskWhich(Turn turn, IReadOnlyList<AskedBackQuestion> asked, string text)
    {
        var request = new Request(StepVerb.Answer) { Words = text };
        var key = SlotFillingDialog.BeginWhich(turn, request, [.. asked.Select(q => new DisambiguationOption(request with { Task = q.Assignment.Number }))]);
        var which = DisambiguationWording.Which(turn, [.. asked.Select(q => (q.Assignment, "answer"))], key);
        return which with
        {
            Title = DialogWording.Say(turn.Language, "AnswerWhich"),
            Lines = [.. asked.Select(q => WaitingWording.Asked(turn, q)), which.Lines[^1]],
        };
    }

    [GeneratedRegex(@"^\W*(?:(?:da|vang|u|uh|um|em|e)\W+)*(?:co|roi|chua|khong|ko)(?:\s+(?:a|ah|anh|chi|em|roi|nhe|nha))*\W*$")]
    private static partial Regex YesOrNoPattern();

    /// <summary>No command: not understood as anything, a yes or a no, or something only a doer says of work he has none of.</summary>
    private static async Task<bool> IsPlainAsync(Turn turn, Reading reading, string text) => reading.Intent switch
    {
        _ when reading.Tasks.Count > 0 || reading.Alternatives.Count > 1 => false,
        Intent.Unknown => OfficeVerbs.VerbOf(reading) is null,
        Intent.Yes or Intent.No => true,
        Intent.Assign => reading is { Person: null, Everyone: false, PersonWords: null } && !ClearCommands.BeginsAssigning(text),
        _ => OfficeVerbs.VerbOf(reading) is { } verb && verb is not StepVerb.Show && !Request.IsGivers(verb)
            && (await StepCandidates.ForAsync(turn, verb)).Count == 0,
    };
}
