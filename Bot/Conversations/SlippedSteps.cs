using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// A step read from a line with a word that is none ("12 cuha xong" may be a no): what closes, gives back or decides is asked first.
/// </summary>
internal static class SlippedSteps
{
    private static readonly HashSet<StepVerb> Asked =
        [StepVerb.Complete, StepVerb.Confirm, StepVerb.Return, StepVerb.Decline, StepVerb.Withdraw, StepVerb.Approve, StepVerb.Refuse];

    public static bool TryAsk(Turn turn, Reading reading, StepVerb verb)
    {
        if (reading is not { Slipped: { } word, Tasks.Count: > 0 } || !Asked.Contains(verb))
        {
            return false;
        }

        var tasks = reading.Tasks.Take(StepTurns.MostAtOnce).ToList();
        var step = StepButtons.LabelOf(turn.Language, $"{verb}".ToLowerInvariant(), isRequest: false);
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "Slipped", word, step, string.Join(", ", tasks.Select(task => $"NV-{task}"))),
            [.. tasks.Select(task => Request.Of(verb, reading, task))]);
        return true;
    }
}
