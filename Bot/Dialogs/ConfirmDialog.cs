using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

internal sealed record ConfirmState(int Version, string Key, string Question, IReadOnlyList<Request> Requests, string? Line, Intent? Meaning = null, Guid? CheckIn = null) : IVersionedState
{
    public const int Current = 1;
}

/// <summary>A yes or no before something consequential: several decisions at once, a withdrawal, the same words a second time.</summary>
internal sealed class ConfirmDialog : IDialog
{
    public const string DialogName = "confirm";

    public string Name => DialogName;

    /// <param name="line">Words to take as typed after a yes, when it is not steps that wait.</param>
    /// <param name="meaning">What the line is asked to mean, where that is not clear from its words.</param>
    /// <param name="checkIn">Whose figure the line reports, where that is not clear from its words.</param>
    public static void Begin(Turn turn, string question, IReadOnlyList<Request> requests, string? line = null, Intent? meaning = null, Guid? checkIn = null)
    {
        requests = [.. requests.Select(r => Conditions.Kept(turn, r))];
        question = requests.Where(r => r.Verb is StepVerb.Approve or StepVerb.Move).Select(r => r.Condition).OfType<string>().FirstOrDefault() is { } condition ? $"{question} {DialogWording.Say(turn.Language, "WithCondition", condition)}" : question;
        var state = new ConfirmState(ConfirmState.Current, DialogState.NewKey(), question, requests, line, meaning, checkIn);
        DialogState.Open(turn, DialogName, state);
        turn.Reply = DialogWording.Confirm(turn, state);
    }

    public OutgoingMessage Question(Turn turn) =>
        DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is { } state ? DialogWording.Confirm(turn, state) : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is not { } state)
        {
            DialogState.Close(turn);
            return false;
        }

        if (await RefusedWithWhy.TryAsync(turn, reading) || await OtherDoerMeant.TryAsync(turn))
        {
            return true;
        }

        if (reading.Intent is Intent.Cancel or Intent.No or Intent.Back)
        {
            DialogState.Close(turn);
            turn.Reply = state.Requests is [{ Verb: StepVerb.Approve, Task: { } open }] ? DialogWording.Cancelled(turn, DialogWording.Say(turn.Language, "StillAsked.Approve", open))
                : DialogWording.Cancelled(turn);
            return true;
        }

        if (state.Requests is [{ Verb: StepVerb.Complete, FileIds.Count: > 0 } product] && SaysWhatItIs(turn, reading))
        {
            Begin(turn, state.Question, [product.With(new Request(StepVerb.Complete) { Words = turn.Words })]);
            turn.Reply = turn.Reply!.After(DialogWording.Say(turn.Language, "NoteKept", turn.Words));
            return true;
        }

        // Asked whether it is handed in again, he hands it in.
        if (state.Requests is [{ Verb: StepVerb.Complete, Task: not null, Words: null, FileIds.Count: 0 } again] && reading.Tasks.Count == 0
            && Evidence.IsIn(turn.Words))
        {
            DialogState.Close(turn);
            await StepRunner.RunAsync(turn, again with { Words = turn.Words.Trim() });
            return true;
        }

        if (state.Requests is [{ Verb: StepVerb.Complete, Task: { } handedIn } older] && reading.Tasks.All(task => task == handedIn)
            && Evidence.IsNewer(older.Link ?? older.DocumentNumber ?? older.Words ?? "", turn.Words) && await turn.Act.FindAsync(handedIn) is { } work)
        {
            var said = Evidence.Of(turn.Words.Trim());
            Begin(
                turn,
                DialogWording.Say(turn.Language, "NoteFor", work.Number, work.Title, turn.Words.Trim()),
                [older with { Words = said.Note, Link = said.Link, DocumentNumber = said.DocumentNumber }]);
            return true;
        }

        // Sent anew with another link or number while it is asked about: the later words count.
        if (state is { Line: { } earlier, Requests: [] } && reading.Intent is not Intent.Yes && Evidence.IsNewer(earlier, turn.Words))
        {
            DialogState.Close(turn);
            return false;
        }

        if (await ShortAnswers.HeldBackAsync(turn))
        {
            return true;
        }

        // "Đồng ý hết" is more than this one question asked.
        if ((reading.Intent != Intent.Yes && !DecidesIt(turn, reading, state)) || state.Line is not null || (state.Requests.Count == 1 && Paging.SaysAll(turn.Words)))
        {
            return false;
        }

        DialogState.Close(turn);
        await SeveralSteps.RunAsync(turn, state.Requests);
        if (state.Requests.Count > 1 && turn.Conversation.Dialog is null)
        {
            // Of several none is being spoken of.
            turn.Conversation.LastTask = null;
        }

        return true;
    }

    /// <summary>"Duyệt" to the question whether a product or more time is agreed to.</summary>
    private static bool DecidesIt(Turn turn, Reading reading, ConfirmState state) =>
        state.Requests is [{ Verb: StepVerb.Confirm or StepVerb.Approve } asked]
        && (Consents.IsDecision(reading, turn.Words) || (asked.Verb == StepVerb.Confirm && Consents.IsUnclear(reading, turn.Words) && DecisionWords.Pass(turn.Words)));

    /// <summary>Words after a photo that ask for nothing: what it shows.</summary>
    public static bool SaysWhatItIs(Turn turn, Reading reading) =>
        reading is { Intent: Intent.Unknown, Alternatives.Count: <= 1 } && OfficeVerbs.VerbOf(reading) is null && turn.Message.Files.Count == 0
        && FreeText.IsReason(turn.Words) && !DoubtedAnswer.IsIdle(turn.Words);

    /// <summary>A question about several steps is closed once one of its assignments has moved: it was about something else.</summary>
    public static async Task CloseIfChangedAsync(Turn turn)
    {
        if (turn.Conversation.Dialog != DialogName
            || DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is not { Requests: { Count: > 1 } requests })
        {
            return;
        }

        var numbers = requests.Select(r => r.Task).OfType<int>().ToList();
        var asked = requests.Where(r => r is { Task: not null, Version: not null }).ToDictionary(r => r.Task!.Value, r => r.Version);
        if ((await turn.Db.Assignments.AsTracking().Where(a => numbers.Contains(a.Number)).ToListAsync())
            .Any(a => asked.TryGetValue(a.Number, out var version) && version != a.EventCount))
        {
            DialogState.Close(turn);
        }
    }

    /// <summary>The one step a yes is being asked for; null while none is, or several.</summary>
    public static Request? OnlyStep(Turn turn) =>
        StepsAsked(turn) is [var only] ? only : null;

    /// <summary>The steps a yes is being asked for.</summary>
    public static IReadOnlyList<Request> StepsAsked(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is { Requests: var steps } ? steps : [];

    public static bool AsksOfSteps(Turn turn) => StepsAsked(turn).Count > 0;

    /// <summary>Whether a line is to be taken once more: done otherwise, or something else being done, it is not.</summary>
    public static bool AsksToRepeat(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is { Line: not null, Requests: [] };

    /// <summary>The work a line that waits for a yes speaks of by number.</summary>
    public static IReadOnlyList<int> NumbersAskedOf(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is { Line: { } line, Requests: [] } ? BareNumbers.AllIn(line) : [];

    /// <summary>What it is asked whether to give back or refuse: nothing is consented to there while that is open.</summary>
    public static IReadOnlyList<int> AskedToGiveBack(Turn turn) =>
        turn.Conversation.Dialog != DialogName || DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is not { } state ? []
        : state is { Line: not null, Meaning: Intent.Return or Intent.Refuse } ? NumbersAskedOf(turn)
        : [.. state.Requests.Where(r => r.Verb is StepVerb.Return or StepVerb.ReturnSmall or StepVerb.Refuse).Select(r => r.Task).OfType<int>()];

    /// <summary>The line that waits for a yes, if that is what this dialog holds; closes it.</summary>
    public static (string Line, Intent? Meaning, Guid? CheckIn)? TakeLine(Turn turn)
    {
        if (DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is not { Line: { } line } state)
        {
            return null;
        }

        DialogState.Close(turn);
        return (line, state.Meaning, state.CheckIn);
    }
}
