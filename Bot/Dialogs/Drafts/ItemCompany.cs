using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>"2 giao Quý, Lan phối hợp, hạn 12/3": who leads, who joins in and until when, said of one item in one line.</summary>
internal static class ItemCompany
{
    /// <summary>Null where nobody joins in, or what stands beside it is no change; of a name that means nobody it is said that it was not taken.</summary>
    public static async Task<DraftEdit?> ReadAsync(Turn turn, string words, DraftsState state, int index)
    {
        var item = state.Items[index];
        var parts = OrderEdits.PartsOf(words);
        if (parts.Count < 2 || item.IsForMany)
        {
            return null;
        }

        for (var from = 1; from < parts.Count; from++)
        {
            for (var to = parts.Count; to > from; to--)
            {
                var joins = string.Join(", ", parts.Take(from..to));
                string[] beside = [string.Join(", ", parts.Take(from)), .. parts.Skip(to)];
                if (Edits.CooperatingIn(joins) is null || await BesideAsync(turn, item, beside) is not { } changed)
                {
                    continue;
                }

                if (await AssignItems.WithCooperatingAsync(turn, changed, joins) is { } joined)
                {
                    return new DraftEdit(state.Changed(index, joined));
                }

                if (from == parts.Count - 1)
                {
                    return new DraftEdit(state.Changed(index, changed), DraftsWording.RestNotTaken(turn, joins));
                }
            }
        }

        return null;
    }

    // Only the first of them may be a mere name.
    private static async Task<AssignItem?> BesideAsync(Turn turn, AssignItem item, string[] parts)
    {
        var first = await turn.ReadAsync(parts[0]);
        return (await AssignItems.ChangedAsync(turn, item, item.FirstMissing, first, parts[0]) ?? await AssignItems.ChangedAsync(turn, item, Slot.Person, first, parts[0])) is { } changed
            ? await OrderEdits.WithAsync(turn, changed, parts.Skip(1))
            : null;
    }
}
