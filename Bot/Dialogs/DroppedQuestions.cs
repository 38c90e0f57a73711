using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>"Thôi chưa xem, rút lại", under a question about a step: the question is dropped, and no step before it is undone for these words.</summary>
internal static partial class DroppedQuestions
{
    public static bool TryDrop(Turn turn)
    {
        if (turn.Message.Kind != IncomingKind.Text || !(ConfirmDialog.AsksOfSteps(turn) || OpenSlotFilling.StepAsked(turn) is not null)
            || Pattern().Match(Folded.Of(turn.Words).Text) is not { Success: true } said || (!ConfirmDialog.AsksOfSteps(turn) && !SaysMore(said)))
        {
            return false;
        }

        DialogState.Close(turn);
        turn.Reply = DialogWording.Cancelled(turn, DialogWording.Say(turn.Language, "Dropped.StepsStand"));
        return true;
    }

    private static bool SaysMore(Match said) => said.Groups["before"].Length + said.Groups["after"].Length > 0;

    // A number, or what is to be put right, says what is meant.
    [GeneratedRegex(@"^\W*(?<before>[^\d]{0,40}?)\b(?:rut lai|rut ve)\b\W*(?<after>(?:(?:da|nhe|nha|di|a|em|anh|chi|toi|chua|xem|duyet|doc|kip|thoi|cai do|viec do|vua roi)\b\W*)*)$")]
    private static partial Regex Pattern();
}
