using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// A step read from a line with a word that is none ("12 cuha xong" may be a no): what closes, gives back or decides is asked first.
/// </summary>
internal static class SlippedSteps
{
    private static readonly HashSet<StepVerb> Asked =
        [StepVerb.Complete, StepVerb.Confirm, StepVerb.Return, StepVerb.Decline, StepVerb.Withdraw, StepVerb.Approve, StepVerb.Refuse];

    /// <summary>Whose it is comes first: of what is not the speaker's to touch it is said so, and nothing is asked.</summary>
    public static async Task<bool> TryAskAsync(Turn turn, Reading reading, StepVerb verb)
    {
        if (reading is not { Slipped: { } word, Tasks.Count: > 0 } || !Asked.Contains(verb) || !await AnyIsTheirsAsync(turn, reading.Tasks))
        {
            return false;
        }

        var tasks = reading.Tasks.Take(SeveralSteps.Most).ToList();
        var step = StepButtons.LabelOf(turn.Language, verb.ButtonName(), isRequest: false);
        // What came before the line or with it is of the one it is about, whenever the yes comes.
        List<Request> requests = [.. tasks.Select(task => verb == StepVerb.Complete
            ? HeldFiles.With(turn, Request.Of(verb, reading, task), keepsAttached: true)
            : Request.Of(verb, reading, task))];
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, "Slipped", word, step, string.Join(", ", tasks.Select(task => $"NV-{task}"))), requests);
        return true;
    }

    private static async Task<bool> AnyIsTheirsAsync(Turn turn, IReadOnlyList<int> tasks)
    {
        foreach (var task in tasks.Take(SeveralSteps.Most))
        {
            if (await turn.Act.FindAsync(task) is { } assignment && (turn.Act.May(assignment, turn.Act.MayDo) || turn.Act.May(assignment, turn.Act.MayDecide)))
            {
                return true;
            }
        }

        return false;
    }
}
