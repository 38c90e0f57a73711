using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"172 chưa xem đâu", while it is asked whether NV-172 is agreed to, or which is: the question is closed and nothing decided.</summary>
internal static class NotLookedAt
{
    private static readonly StepVerb[] Decisions = [StepVerb.Confirm, StepVerb.Approve, StepVerb.Accept, StepVerb.Return, StepVerb.Refuse, StepVerb.Uphold, StepVerb.Show];

    public static async Task<bool> TryAsync(Turn turn)
    {
        if (turn.Message.Files.Count > 0)
        {
            return false;
        }

        var asked = Asked(turn);
        // Only under the question itself a slip is the one he has just made: later it may be any step.
        var named = NotLooked.Read(turn.Words) ?? (ConfirmDialog.AsksOfSteps(turn) && NotLooked.IsSlipAlone(turn.Words) && await IsLastAskedAsync(turn) ? [] : null);
        if (named is null)
        {
            return false;
        }

        if (asked.Count > 0 && named.All(asked.Contains))
        {
            DialogState.Close(turn);
            Say(turn, named.Count > 0 ? named : asked);
            return true;
        }

        if (named.Count == 0 || (await PendingDecisions.ReadAsync(turn)).Open.Select(q => q.Assignment.Number).ToHashSet() is var waiting && !named.All(waiting.Contains))
        {
            return false;
        }

        Say(turn, named);
        return true;
    }

    private static void Say(Turn turn, IReadOnlyList<int> numbers) => turn.Reply = DialogWording.Line(
        turn, "NotLooked", string.Join(", ", numbers.Take(SeveralSteps.Most).Select(n => $"NV-{n}")), numbers[0]);

    /// <summary>What the open question would decide on.</summary>
    private static IReadOnlyList<int> Asked(Turn turn) => [.. ConfirmDialog.StepsAsked(turn).Concat(OpenSlotFilling.OptionsAsked(turn))
        .Where(r => Decisions.Contains(r.Verb)).Select(r => r.Task).OfType<int>().Distinct()];

    private static async Task<bool> IsLastAskedAsync(Turn turn) =>
        await LastNotice.ReadAsync(turn) is { CameByItself: false, Message.Buttons: var buttons } && buttons.Any(b => b.Verb == "yes");
}
