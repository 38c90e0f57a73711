using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Việc 1 hạn 16/3", "trừ Sở Nội vụ", right under drafts put before this person, or of a submission called by its number: its items
/// are meant, and the talk in which it is corrected begins with that change.
/// </summary>
internal static class DraftEditTurns
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        var called = BatchWords.ChangeIn(text);
        var words = called?.Change ?? text;
        if ((called is null && !DraftEdits.MayChange(reading, text)) || (Dialogs.Interruptions.IsQuery(reading) && !DraftEdits.IsClear(words)))
        {
            return false;
        }

        var batch = called is var (number, _) ? (await PendingDecisions.BatchesAsync(turn)).Find(b => b.Number == number) : await ShownAsync(turn);
        if (batch is null || await NewOrders.AreInAsync(turn))
        {
            return false;
        }

        (turn.Words, reading) = words == text ? (turn.Words, reading) : (words, await turn.ReadAsync(words));
        return await DraftsDialog.TryBeginAsync(turn, batch, reading);
    }

    /// <summary>The one batch the last thing he was told is about, while it waits for him.</summary>
    private static async Task<DraftBatch?> ShownAsync(Turn turn)
    {
        var shown = (await LastNotice.ReadAsync(turn))?.Message.Buttons.Select(b => b.Data.GetValueOrDefault("b")).OfType<string>().Distinct().ToList();
        return shown is [var only] && Guid.TryParse(only, out var id) && await turn.Db.DraftBatches.FindAsync(id) is { State: DraftBatchState.Open } batch
            && batch.IssuerId == turn.Person.Id ? batch : null;
    }
}
