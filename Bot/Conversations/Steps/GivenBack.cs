using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Trả 12 lại cho sếp Tuấn" may only tell what was handed over: that it asks to reconsider 12 is repeated before anybody reads it.</summary>
internal static class GivenBack
{
    public static async Task<bool> TryAskAsync(Turn turn, StepVerb said, Request meant)
    {
        if (said != StepVerb.Handover || meant is not { Verb: StepVerb.Decline, IsAgreedTo: false } || await turn.Act.FindAsync(meant.Task!.Value) is not { } work)
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn,
                work.IsCooperation,
                meant.Words is null ? "GiveBack" : "GiveBack.Why",
                work.Number,
                work.Title,
                meant.Words,
                Speech.Person(turn.Language, turn.Office.Roster, work.AssignerId)),
            [meant with { IsAgreedTo = true }]);
        return true;
    }
}
