using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>Drafts are put off, not issued, given up or kept for later: the talk about them ends, or waits.</summary>
internal static class DraftsLeft
{
    /// <summary>A no to all of them; "thôi khỏi giao mục 1" is one to that item only.</summary>
    public static bool IsSaid(Turn turn, Reading reading) => reading.Intent is Intent.Cancel or Intent.No && DraftWords.Dropped(turn.Words).Count == 0;

    public static async Task<bool> TryAsync(Turn turn, Reading reading, DraftsState state)
    {
        var isNo = IsSaid(turn, reading);
        if (state.BatchId is { } batch && (isNo || BatchWords.SaysLater(turn.Words) || PutOffWords.Say(turn.Words)))
        {
            DialogState.Close(turn);
            await DraftTurns.PutOffAsync(turn, batch);
            turn.Reply = state.Previous is null ? turn.Reply : turn.Reply! with { Lines = [.. turn.Reply.Lines, DraftsWording.CorrectionsKept(turn)] };
            return true;
        }

        if (state.BatchId is { } dropped && BatchWords.SaysNotToIssue(turn.Words))
        {
            DialogState.Close(turn);
            await DraftTurns.DropAsync(turn, dropped, BatchWords.ReasonIn(turn.Words));
            return true;
        }

        if (isNo)
        {
            DialogState.Close(turn);
            turn.Reply = DraftsWording.Cancelled(turn, state, Issuing.IssuerOf(turn, state) is not null);
            return true;
        }

        if (!PutOffWords.SaysLater(turn.Words))
        {
            return false;
        }

        DialogState.Open(turn, DraftsDialog.DialogName, state with { IsKeptForLater = true });
        turn.Reply = DraftsWording.KeptForLater(turn, state);
        return true;
    }
}
