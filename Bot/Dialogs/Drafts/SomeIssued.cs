using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>Of the drafts in a talk only those named go out; the others stay, those of one's own in the talk.</summary>
internal static class SomeIssued
{
    public static async Task<bool> TryAsync(Turn turn, DraftsState state, SomeOfDrafts some)
    {
        if (!some.IsOf([.. state.AllNumbers]))
        {
            return false;
        }

        if (state.BatchId is { } id)
        {
            if (await turn.Db.DraftBatches.FindAsync(id) is not { } batch)
            {
                return false;
            }

            DialogState.Close(turn);
            return await DraftTurns.TryIssueSomeAsync(turn, batch, some);
        }

        var rest = state.Without([.. some.Issued]);
        var numbered = state.Items.Select((item, i) => (Item: item, Number: state.NumberOf(i))).Where(d => some.Issued.Contains(d.Number)).ToList();
        if (rest.Items.Count == 0 || numbered.Count < some.Issued.Count || numbered.Exists(d => d.Item.FirstMissing is not null))
        {
            return false;
        }

        DialogState.Close(turn);
        var given = await Issuing.RunAsync(turn, [.. numbered.Select(d => ItemDrafts.ToDraft(d.Item) with { ListNumber = d.Number })], words: null, state.IssuerId);
        DialogState.Open(turn, DraftsDialog.DialogName, rest with { Key = DialogState.NewKey(), Previous = null, IsKeptForLater = true });
        turn.Reply = given with { Lines = [.. given.Lines, DraftsWording.RestKept(turn, rest)] };
        return true;
    }
}
