using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"À thôi, để Lan làm", to the question whether it goes from Lan to Quý: it stays with Lan, or is asked to, where she gave it back; where a third is named, that is asked about instead.</summary>
internal static class OtherDoerMeant
{
    public static async Task<bool> TryAsync(Turn turn)
    {
        if (ConfirmDialog.OnlyStep(turn) is not { Verb: StepVerb.Handover, Task: { } number, PersonId: { } asked, Words: var reason } || GivenOn.NameIn(turn.Words) is not { } name
            || await turn.ReadNameAsync(name) is not { } meant || meant.PersonId == asked || await turn.Act.FindAsync(number) is not { } work)
        {
            return false;
        }

        if (meant.PersonId == work.AssigneeId && ReassignAfterDecline.IsGivenBack(work))
        {
            return ReassignAfterDecline.AskToUphold(turn, work);
        }

        if (meant.PersonId != work.AssigneeId && !ReassignAfterDecline.MayGive(turn, work))
        {
            return false;
        }

        DialogState.Close(turn);
        if (meant.PersonId == work.AssigneeId)
        {
            turn.Reply = DialogWording.Cancelled(turn);
            return true;
        }

        return await ReassignAfterDecline.TryGiveAsync(turn, work, meant.PersonId, reason);
    }
}
