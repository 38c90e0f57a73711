using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>Asked why work goes to another, he says who is to do it: "không thôi, để KT làm". It stays where it is, or goes to that one; it is no reason.</summary>
internal static class OtherReceiver
{
    public static async Task<bool> TryAsync(Turn turn, SlotFillingState state)
    {
        if (state is not { Missing: Missing.Words, Request: { Verb: StepVerb.Handover or StepVerb.Transfer, Task: { } number, PersonId: { } to } }
            || GivenOn.NameIn(turn.Words) is not { } name || await ReceiverEdits.NameAsync(turn, name) is not { } named
            || await turn.Act.FindAsync(number) is not { } work)
        {
            return false;
        }

        if (named.PersonId == work.AssigneeId || named.UnitId == work.UnitId)
        {
            DialogState.Close(turn);
            turn.Reply = DialogWording.Cancelled(turn);
            return true;
        }

        if (named.PersonId == to)
        {
            return false;
        }

        DialogState.Close(turn);
        await StepRunner.RunAsync(turn, state.Request with { PersonId = named.PersonId });
        return true;
    }
}
