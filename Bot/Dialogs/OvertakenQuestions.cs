using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Dialogs;

/// <summary>A question about a step, or about drafts, that what was just done has made pointless is closed, and not asked again below the answer.</summary>
internal static class OvertakenQuestions
{
    public static async Task CloseAsync(Turn turn)
    {
        await ConfirmDialog.CloseIfChangedAsync(turn);
        if (turn.HadEffect && OpenFill.StepAsked(turn) is { Task: { } number, Verb: var verb }
            && await turn.Db.Assignments.AsTracking().SingleOrDefaultAsync(a => a.Number == number) is { } assignment
            && !Request.StatesFor(verb).Contains(assignment.State))
        {
            DialogState.Close(turn);
        }

        if (DraftsDialog.BatchIn(turn) is { } batch && (await turn.Db.DraftBatches.FindAsync(batch))?.State != DraftBatchState.Open)
        {
            DialogState.Close(turn);
        }
    }
}
