using System.Text.RegularExpressions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"169 thôi không giao Hùng nữa", and it is Nam who has it: asked before it is taken back from the wrong one.</summary>
internal static partial class WithdrawnFrom
{
    public static async Task<bool> TryAskAsync(Turn turn, Request request)
    {
        if (request is not { Verb: StepVerb.Withdraw, Task: { } number, Version: null } || Folded.Of(turn.Words) is var folded && folded.Typed(FromPattern(), "who") is not { } said
            || await turn.ReadNameAsync(said) is not { } named || await turn.Act.FindAsync(number) is not { } work
            || named.PersonId == work.AssigneeId || named.PersonId == work.AccountableId)
        {
            return false;
        }

        var roster = turn.Office.Roster;
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn.Language, "WithdrawFromOther", work.Number, work.Title, Speech.Person(turn.Language, roster, work.AssigneeId), Speech.Person(turn.Language, roster, named.PersonId)),
            [request]);
        return true;
    }

    [GeneratedRegex(@"\b(?:khong|ko|k|khoi|dung|het|da|vua|moi|lo)\s+(?:(?:can|phai)\s+)?giao\s+(?:cho\s+)?(?<who>\p{L}[\p{L} ]{1,30}?)(?=\s+nua\b|\s*[,.;]|\s+(?:vi|do|de)\b|\s*$)")]
    private static partial Regex FromPattern();
}
