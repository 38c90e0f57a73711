using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>"Sửa 2 hạn 25/3", "2 và 4 giao Lan", "việc 3 trừ VHXH": items changed by their numbers.</summary>
internal static class ItemEdits
{
    public static async Task<DraftEdit?> ReadAsync(Turn turn, string text, Reading reading, DraftsState state)
    {
        if (DraftWords.Edit(text) is not { } edit)
        {
            return null;
        }

        var places = edit.Numbers.Select(state.IndexOf).ToList();
        if (places.Exists(i => i < 0 || i >= state.Items.Count))
        {
            return DraftWords.NamesItem(text) && await IsChangeAsync(turn, edit.Words) ? await NoneAsync(turn, state, edit.Numbers) : null;
        }

        if (places is [var only] && await ReceiverEdits.ReadAsync(turn, edit.Words, state, only) is { } receivers)
        {
            return receivers;
        }

        if (await ItemDays.ReadAsync(turn, edit.Words, state, places) is { } days)
        {
            return days;
        }

        if (places is [var led] && await ItemCompany.ReadAsync(turn, edit.Words, state, led) is { } company)
        {
            return company;
        }

        var said = await turn.ReadAsync(edit.Words);
        foreach (var index in places)
        {
            var item = state.Items[index];
            var changed = await AssignItems.ChangedAsync(turn, item, item.FirstMissing, said, edit.Words)
                ?? await AssignItems.ChangedAsync(turn, item, Slot.Person, said, edit.Words)
                ?? await AssignItems.WithCooperatingAsync(turn, item, edit.Words);
            if (changed is null)
            {
                return reading.Intent == Intent.Unknown ? new DraftEdit(state, DraftsWording.EditNotUnderstood(turn, edit.Numbers[0])) : null;
            }

            state = state.Changed(index, changed);
        }

        return new DraftEdit(state);
    }

    /// <summary>Said of numbers that no item bears, and no work he knows of either; null where one of them is some.</summary>
    public static async Task<DraftEdit?> NoneAsync(Turn turn, DraftsState state, IReadOnlyList<int> numbers)
    {
        var none = numbers.Where(n => state.IndexOf(n) < 0).ToList();
        foreach (var number in none)
        {
            if (await turn.Act.FindAsync(number) is not null)
            {
                return null;
            }
        }

        return none.Count == 0 ? null : new DraftEdit(state, DraftsWording.NoSuchItem(turn, state, none));
    }

    private static async Task<bool> IsChangeAsync(Turn turn, string words) =>
        DraftClauses.SaysDeadline(words) || ReceiverWords.Read(words) is not null || (await turn.ReadAsync(words)).Intent == Intent.Assign;
}
