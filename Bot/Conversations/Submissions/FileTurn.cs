using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Submissions;

/// <summary>A photo or file without words: the product of the one open assignment, or of the one named, if the person says so; otherwise of which.</summary>
internal static class FileTurn
{
    /// <summary>What came just before, and waits for the same answer, belongs to it.</summary>
    public static Task RunAsync(Turn turn) => AskAsync(turn, ReplacedProducts.HeldOf(turn)?.FileIds ?? []);

    /// <param name="before">Files kept already; what comes with the message is kept only where there is something it may be of.</param>
    public static async Task AskAsync(Turn turn, IReadOnlyList<Guid> before)
    {
        var named = await NamedAsync(turn);
        List<Assignment> candidates = named is not null ? [named] : await StepCandidates.ForAsync(turn, StepVerb.Complete);
        var question = candidates.Count == 0 || named is { State: AssignmentState.Submitted } ? "PhotoReplaces" : "PhotoFor";
        if (candidates.Count == 0 || (named is null && ReplacementWords.Say(turn.Words)))
        {
            candidates = [.. candidates, .. await ReplacedProducts.WaitingAsync(turn)];
        }

        var open = candidates.FindAll(a => !a.IsBare);
        if (open.Count == 0 && candidates.Count > 0)
        {
            turn.Reply = DialogWording.Line(turn, "AttachmentRefused", candidates[0].Number);
            return;
        }

        if (open.Count == 0)
        {
            turn.Reply = DialogWording.Line(turn, "FileNoTask");
            return;
        }

        IReadOnlyList<Guid> kept = [.. before, .. HeldFiles.Keep(turn)];
        // What is said with the file is kept with it.
        var note = turn.Message.Files.Count > 0 && FreeText.IsReason(turn.Words) ? turn.Words.Trim() : null;
        if (open.Count == 1)
        {
            ConfirmDialog.Begin(
                turn,
                DialogWording.Say(turn.Language, question, open[0].Number, open[0].Title),
                [new Request(StepVerb.Complete) { Task = open[0].Number, FileIds = kept, Words = note }]);
            return;
        }

        Disambiguation.Ask(turn, new Request(StepVerb.Complete) { FileIds = kept, Words = note }, open, DialogWording.Say(turn.Language, "PhotoWhich"));
    }

    private static bool IsTaken(Assignment assignment) => AssignmentStates.Running.Contains(assignment.State) || assignment.State == AssignmentState.Submitted;

    /// <summary>"172 đây ạ": the one work of his that is named and may be handed in, or is handed in anew.</summary>
    private static async Task<Assignment?> NamedAsync(Turn turn)
    {
        Assignment? named = null;
        foreach (var number in BareNumbers.AllIn(turn.Words).Take(SeveralSteps.Most))
        {
            if (await turn.Act.FindAsync(number) is { } assignment && turn.Act.May(assignment, turn.Act.MayDo) && IsTaken(assignment))
            {
                if (named is not null)
                {
                    return null;
                }

                named = assignment;
            }
        }

        return named;
    }
}
