using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Thu hồi 5", an instruction to many units: from how many it is taken, and who has sent something already, is said before it is done.</summary>
internal static class WholeWithdrawals
{
    public static async Task<bool> TryAskAsync(Turn turn, Request request)
    {
        if (request is not { Verb: StepVerb.Withdraw, IsAgreedTo: false, Task: { } number }
            || await turn.Act.FindAsync(number) is not { State: AssignmentState.Parent } whole || !turn.Act.May(whole, turn.Act.MayDecide)
            || (request.Version is { } shown && shown != whole.EventCount))
        {
            return false;
        }

        var progress = (await UnitsProgress.ReadAsync(turn.Db, [whole.Id], turn.Now, CancellationToken.None))[whole.Id];
        var question = progress is { Submitted: 0, Completed: 0 } ? "Withdraw.Whole" : "Withdraw.Whole.Sent";
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, question, number, whole.Title, progress.Total, progress.Submitted, progress.Completed),
            [request with { IsAgreedTo = true }]);
        return true;
    }
}
