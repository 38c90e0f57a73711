using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Conversations;

/// <summary>No number was said and several could be meant, or none: which is asked, or what to write is said.</summary>
internal static class Which
{
    private const int Most = 6;

    public static async Task AskAsync(Turn turn, Request request, IReadOnlyList<Assignment> candidates)
    {
        if (candidates.Count > 0)
        {
            // What came with the words is kept for the number that is still to come.
            Ask(turn, request.Verb == StepVerb.Complete && turn.Message.Files.Count > 0
                ? request with { FileIds = [.. request.FileIds, .. HeldFiles.Keep(turn)] }
                : request, candidates);
            return;
        }

        // "Trả lại" from the one it was given to is the official word for asking to reconsider.
        if (request.Verb == StepVerb.Return && await StepCandidates.ForAsync(turn, StepVerb.Decline) is { Count: > 0 } own)
        {
            await StepRunner.RunAsync(turn, request with { Verb = StepVerb.Decline, Task = own is [var only] ? only.Number : null });
            return;
        }

        turn.Reply = DialogWording.NoCandidates(turn, NameOf(request.Verb));
    }

    public static void Ask(Turn turn, Request request, IReadOnlyList<Assignment> candidates, string? title = null)
    {
        Assignment[] shown = [.. candidates.Take(Most)];
        var key = FillDialog.BeginWhich(turn, request, [.. candidates.Select(a => new WhichOption(request with { Task = a.Number }))]);
        var asked = DialogWording.Which(turn, shown, NameOf(request.Verb), key);
        turn.Reply = title is null ? asked : asked with { Title = title };
    }

    private static string NameOf(StepVerb verb) => char.ToLowerInvariant(verb.ToString()[0]) + verb.ToString()[1..];
}
