using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>Of the drafts in a talk only those named go out; the others stay, those of one's own in the talk. What cannot go out stays as well.</summary>
internal static class SomeIssued
{
    public static async Task<bool> TryAsync(Turn turn, DraftsState state)
    {
        if (CountOfDrafts.Read(turn.Words) is not { } count)
        {
            return SomeOfDrafts.Read(turn.Words) is { } some && await TryAsync(turn, state, some);
        }

        if (count.Count > state.Items.Count)
        {
            return false;
        }

        if (count.IsAllOf(state.Items.Count))
        {
            await DraftsDialog.IssueAsync(turn, state);
            return true;
        }

        turn.Reply = SomeDraftsWording.WhichOf(turn, count, [.. state.Items.Select((_, i) => state.NumberOf(i))], state.BatchId is not null);
        return true;
    }

    /// <returns>False where not all that were named are drafts, or none would be left.</returns>
    private static async Task<bool> TryAsync(Turn turn, DraftsState state, SomeOfDrafts some)
    {
        var named = state.Without([.. state.AllNumbers.Except(some.Issued)]);
        if (!some.IsOf([.. state.AllNumbers]) || named.Items.Count < some.Issued.Count)
        {
            return false;
        }

        if (named.Items.Count == state.Items.Count)
        {
            await DraftsDialog.IssueAsync(turn, state);
            return true;
        }

        if (DraftGaps.Of(turn, named) is { Any: true } gaps)
        {
            turn.Reply = DraftsEcho.NeedsMore(turn, named, gaps);
            return true;
        }

        if (state.BatchId is { } id)
        {
            return await turn.Db.DraftBatches.FindAsync(id) is { } batch && await DraftTurns.TryIssueSomeAsync(turn, batch, some, state);
        }

        var given = await Issuing.RunAsync(turn, named.ToDrafts(), words: null, state.IssuerId);
        if (!given.IsDone)
        {
            await DraftsDialog.AgainAsync(turn, state, given.Reply);
            return true;
        }

        var rest = state.Without([.. some.Issued]);
        DialogState.Open(turn, DraftsDialog.DialogName, rest with { Key = DialogState.NewKey(), Previous = null, IsKeptForLater = true });
        turn.Reply = given.Reply with
        {
            Lines = [.. given.Reply.Lines, DraftsWording.RestKept(turn, rest), .. DraftsWording.NotSpokenOf(turn, some, [.. rest.Items.Select((_, i) => rest.NumberOf(i))])],
        };
        return true;
    }
}
