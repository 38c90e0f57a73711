using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>A step said in words, of one assignment or of several in one line.</summary>
internal static class StepTurns
{
    public static async Task RunAsync(Turn turn, Reading reading)
    {
        if (OfficeVerbs.VerbOf(reading) is not { } verb)
        {
            await NoStepAsync(turn, reading);
            return;
        }

        turn.Words = WithoutRest(turn.Words, reading.Rest);
        if (verb == StepVerb.Handover && await BesideHandover.TryAsync(turn, reading))
        {
            return;
        }

        if (await SlippedSteps.TryAskAsync(turn, reading, verb) || await CountBeside.TryAskAsync(turn, reading, verb))
        {
            return;
        }

        if (verb is StepVerb.Return or StepVerb.ReturnSmall && reading is { Tasks.Count: 0, Person: null } && await OwnDeeds.TryAskOfConfirmedAsync(turn))
        {
            return;
        }

        if (reading.Tasks.Count <= 1)
        {
            var request = Request.Of(verb, reading, reading.Tasks.Count == 1 ? reading.Tasks[0] : null);
            await StepRunner.RunAsync(turn, verb == StepVerb.Complete ? HeldFiles.With(turn, request) : request);
            return;
        }

        await SeveralSteps.RunAsync(turn, [.. reading.Tasks.Select(task => Request.Of(verb, reading, task))]);
    }

    /// <summary>What is said besides of another assignment, or of somebody, says nothing of this one.</summary>
    private static string WithoutRest(string words, string? rest) =>
        rest is not null && words.EndsWith(rest, StringComparison.Ordinal) && words[..^rest.Length].TrimEnd(' ', ',', ';', '.') is { Length: > 0 } own ? own : words;

    /// <summary>No step was read: it may be said that something was sent, else the words are not understood.</summary>
    private static async Task NoStepAsync(Turn turn, Reading reading)
    {
        if (await ImplicitSubmission.TryAddAsync(turn))
        {
            return;
        }

        if (!SentWords.SaysDone(turn.Words) || await StepCandidates.ForAsync(turn, StepVerb.Complete) is not { Count: > 0 } candidates)
        {
            turn.Reply = turn.Interrupted is { Dialog: not DraftsDialog, Question: var open } && turn.Conversation.State == turn.Interrupted.State
                ? open.Again(DialogWording.NotUnderstood(turn, reading))
                : reading.NoSuchDay is { } day ? DialogWording.Line(turn, "NoSuchDay", day)
                : HelpWording.Unknown(turn, reading);
            return;
        }

        var task = await Quoted.TaskAsync(turn);
        var (said, note) = (Evidence.Of(turn.Words), reading.Note ?? SentWords.NoteIn(turn.Words));
        if (task is null && (said.DocumentNumber ?? said.Link) is not null)
        {
            await SpokenOf.AskOfAsync(turn, new Request(StepVerb.Complete) { Words = turn.Words }, candidates);
            return;
        }

        if (task is null && note is not null)
        {
            await SpokenOf.AskOfAsync(turn, new Request(StepVerb.Complete) { Words = note }, candidates);
            return;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Complete) { Task = task, Words = note });
    }
}
