using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>A step said in words, of one assignment or of several in one line.</summary>
internal static class StepTurns
{
    /// <summary>Assignments one line may be about.</summary>
    public const int MostAtOnce = 10;

    public static async Task RunAsync(Turn turn, Reading reading)
    {
        if (OfficeVerbs.VerbOf(reading) is not { } verb)
        {
            await NoStepAsync(turn, reading);
            return;
        }

        if (await SlippedSteps.TryAskAsync(turn, reading, verb))
        {
            return;
        }

        if (reading.Tasks.Count <= 1)
        {
            var request = Request.Of(verb, reading, reading.Tasks.Count == 1 ? reading.Tasks[0] : null);
            await StepRunner.RunAsync(turn, verb == StepVerb.Complete ? HeldFiles.With(turn, request) : request);
            return;
        }

        var state = turn.Conversation.State;
        var replies = new List<OutgoingMessage>();
        foreach (var task in reading.Tasks.Take(MostAtOnce))
        {
            turn.Reply = null;
            await StepRunner.RunAsync(turn, Request.Of(verb, reading, task));
            replies.Add(turn.Reply ?? OutgoingMessage.Of());
            if (turn.Conversation.State is { } asked && asked != state)
            {
                break;
            }
        }

        turn.Reply = Together(turn, replies, reading.Tasks);
    }

    /// <summary>No step was read: it may be said that something was sent, else the words are not understood.</summary>
    private static async Task NoStepAsync(Turn turn, Reading reading)
    {
        if (await HandedIn.TryAddAsync(turn))
        {
            return;
        }

        if (!SentWords.SaysDone(turn.Words) || await StepCandidates.ForAsync(turn, StepVerb.Complete) is not { Count: > 0 } candidates)
        {
            turn.Reply = turn.Standing is { Dialog: not DraftsDialog, Question: var open } && turn.Conversation.State == turn.Standing.State
                ? open.Again(DialogWording.NotUnderstood(turn, reading))
                : reading.NoSuchDay is { } day ? DialogWording.Line(turn, "NoSuchDay", day)
                : HelpWording.Unknown(turn);
            return;
        }

        var task = await Quoted.TaskAsync(turn);
        var said = Evidence.Of(turn.Words);
        if (task is null && (said.DocumentNumber ?? said.Link) is not null)
        {
            await SpokenOf.AskOfAsync(turn, new Request(StepVerb.Complete) { Words = turn.Words }, candidates);
            return;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Complete) { Task = task });
    }

    /// <summary>One reply for what was said of each of the tasks, naming those that were not come to.</summary>
    public static OutgoingMessage Together(Turn turn, IReadOnlyList<OutgoingMessage> replies, IReadOnlyList<int> tasks)
    {
        if (replies.Count == 1 && tasks.Count <= 1)
        {
            return replies[0];
        }

        var left = tasks.Skip(replies.Count).Select(number => $"NV-{number}").ToList();
        return new()
        {
            Language = turn.Language,
            Lines = [.. replies.SelectMany(r => r.Lines), .. left.Count > 0 ? new[] { DialogWording.Say(turn.Language, "NotDoneYet", string.Join(", ", left)) } : []],
            Buttons = replies[^1].Buttons,
        };
    }
}
