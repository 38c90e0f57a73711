using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>
/// A day without an item's number: that of every item that has none yet, of the only one, or of all that were meant; of which one is asked.
/// </summary>
internal static class DeadlineEdits
{
    public static async Task<DraftEdit?> ReadAsync(Turn turn, string text, Reading reading, DraftsState state)
    {
        if (DeadlineShift.In(text) is { } shift && (DraftClauses.SaysAll(text) || state.Items.Count == 1) && reading.Tasks.Count == 0)
        {
            return new DraftEdit(state with { Items = [.. state.Items.Select(i => i.Later(shift) ?? i)] });
        }

        var lacksDay = state.Items.Any(IsUndated);
        var deadline = reading.Deadline
            ?? (reading.Intent != Intent.Unknown ? null
                : DraftClauses.DeadlineIn(text) is { Length: > 0 } said ? (await turn.ReadAsync(said)).Deadline
                : lacksDay ? (await turn.ReadAsync($"hạn {text}")).Deadline
                : null);
        if (deadline is null || reading.Tasks.Count > 0 || reading is { Intent: Intent.Assign } and not { Title: null, Everyone: true })
        {
            return null;
        }

        if (!DraftClauses.SaysDeadline(text))
        {
            return lacksDay ? Dated(state, deadline, reading, IsUndated) : null;
        }

        return DraftClauses.SaysAll(text) || state.Items.Count == 1 ? Dated(state, deadline, reading, _ => true)
            : lacksDay ? Dated(state, deadline, reading, IsUndated)
            : new DraftEdit(state, DraftsWording.WhichDeadline(turn, state, deadline.Date));
    }

    private static bool IsUndated(AssignItem item) => item.DeadlineOn is null && !item.NoDeadline;

    private static DraftEdit Dated(DraftsState state, DeadlineReading deadline, Reading reading, Func<AssignItem, bool> isMeant) => new(state with
    {
        Items =
        [
            .. state.Items.Select(i => isMeant(i)
                ? i with { DeadlineOn = deadline.Date, Time = deadline.Time, NoDeadline = false, Warnings = IsUndated(i) ? i.Warnings : reading.Warn }
                : i),
        ],
    });
}
