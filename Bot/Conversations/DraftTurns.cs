using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// What becomes of the drafts put before this person: issued, corrected first, put off, or not issued. What cannot be issued as it
/// stands opens the talk in which it is corrected.
/// </summary>
internal static class DraftTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        Func<Turn, Guid, Task>? wish = Paging.SaysIssue(text) ? (t, batch) => IssueAsync(t, batch) : Paging.SaysNotToIssue(text) ? DropAsync : Paging.SaysLater(text) ? PutOffAsync : Paging.SaysEditDrafts(text) ? EditAsync : null;
        if (wish is null)
        {
            return false;
        }

        var open = await WaitingDecisions.BatchesAsync(turn);
        if (open.Count == 0 && wish == PutOffAsync)
        {
            return false;
        }

        if (open.Count == 1)
        {
            await wish(turn, open[0].Id);
            return true;
        }

        turn.Reply = open.Count == 0 ? DraftsWording.NoneOpen(turn) : OpenQuestions.List(turn, new WaitingDecisions([], open, [], []));
        return true;
    }

    /// <param name="items">As corrected; null issues them as they were put.</param>
    public static async Task IssueAsync(Turn turn, Guid batchId, IReadOnlyList<AssignItem>? items = null)
    {
        var batch = await turn.Db.DraftBatches.FindAsync(batchId);
        var changed = items is null || batch is null
            ? null
            : MessageJson.Read<List<AssignmentDraft>>(batch.Drafts).Zip(items, AssignItems.Onto).ToList();
        var result = await new IssueDrafts(batchId, changed).RunAsync(turn.Act);
        turn.HadEffect = true;
        turn.Reply = DraftsWording.Result(turn, result);
        if (result is IssueDraftsResult.Refused { Why: AssignTaskResult.DeadlinePast or AssignTaskResult.NotYours } && batch is not null)
        {
            var why = turn.Reply.Lines;
            await DraftsDialog.BeginAsync(turn, batch);
            turn.Reply = turn.Reply with { Lines = [.. why, .. turn.Reply.Lines] };
        }
    }

    public static async Task EditAsync(Turn turn, Guid batchId)
    {
        if (await turn.Db.DraftBatches.FindAsync(batchId) is not { } batch || batch.IssuerId != turn.Person.Id)
        {
            turn.Reply = DraftsWording.NoneOpen(turn);
            return;
        }

        if (batch.State != DraftBatchState.Open)
        {
            turn.Reply = DraftsWording.Result(turn, new IssueDraftsResult.Closed(batch.State));
            return;
        }

        await DraftsDialog.BeginAsync(turn, batch);
    }

    public static Task PutOffAsync(Turn turn, Guid batchId) => DecideAsync(turn, new PutOffDrafts(batchId).RunAsync(turn.Act));

    public static Task DropAsync(Turn turn, Guid batchId) => DecideAsync(turn, new DropDrafts(batchId).RunAsync(turn.Act));

    private static async Task DecideAsync(Turn turn, Task<IssueDraftsResult> deciding)
    {
        turn.Reply = DraftsWording.Result(turn, await deciding);
        turn.HadEffect = true;
    }
}
