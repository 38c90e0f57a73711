using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>The drafts as a message changes them.</summary>
/// <param name="Said">What is said of the change above the list.</param>
internal sealed record DraftEdit(DraftsState State, string? Said = null);

/// <summary>Changes to a list of drafts before it is issued: one item, several, fewer, more, another issuer.</summary>
internal static class DraftEdits
{
    /// <summary>Null where the words change nothing in it.</summary>
    public static async Task<DraftEdit?> ReadAsync(Turn turn, Reading reading, DraftsState state) =>
        Make(turn, state) ?? Drop(turn, state) ?? await AddAsync(turn, reading, state) ?? await ChooseIssuerAsync(turn, state)
        ?? await ChangeAsync(turn, reading, state) ?? await DateAsync(turn, reading, state);

    private static DraftEdit? Make(Turn turn, DraftsState state) =>
        DraftWords.Made(turn.Words) is { } number && state.IndexOf(number) - state.Items.Count is >= 0 and var general ? new DraftEdit(state.Made(general)) : null;

    private static DraftEdit? Drop(Turn turn, DraftsState state)
    {
        var gaps = DraftGaps.Of(turn, state);
        IReadOnlyList<int> numbers = DraftWords.DropsIncomplete(turn.Words) ? gaps.Numbers : [.. DraftWords.Dropped(turn.Words)];
        return numbers.Count > 0 && numbers.All(n => state.IndexOf(n) >= 0)
            ? new DraftEdit(state.Without([.. numbers]), DraftsWording.Dropped(turn, numbers))
            : null;
    }

    private static async Task<DraftEdit?> AddAsync(Turn turn, Reading reading, DraftsState state)
    {
        if (DraftWords.Added(turn.Words) is not { } order)
        {
            return null;
        }

        var several = DraftReader.MayHoldSeveral(order) ? await turn.ReadManyAsync(order) : [];
        IReadOnlyList<Reading> added = several.Count > 1 ? [.. several.Where(d => !d.IsGeneral).Select(d => d.Reading)]
            : IsOrder(reading) ? [reading]
            : await turn.ReadAsync(order) is var plain && IsOrder(plain) ? [plain]
            : await turn.ReadAsync($"giao {order}") is var given && IsOrder(given) ? [given]
            : [];
        var items = new List<AssignItem>();
        foreach (var one in added)
        {
            items.Add(await AssignItems.WithReadersAsync(turn, AssignItems.Of(turn, one), one.Readers));
        }

        return items.Count == 0 ? null : new DraftEdit(state.With(items));
    }

    private static bool IsOrder(Reading reading) =>
        reading is { Intent: Intent.Assign, Title: not null } && (reading.Person is not null || reading.Everyone || reading.PersonCandidates.Count > 0);

    private static async Task<DraftEdit?> ChooseIssuerAsync(Turn turn, DraftsState state)
    {
        if (state.BatchId is not null || DraftWords.Issuer(turn.Words) is not { } who || Issuing.IssuerOf(turn, state) is not { } issuer)
        {
            return null;
        }

        return await Issuing.NamedAsync(turn, issuer, who) is { } named
            ? new DraftEdit(state with { IssuerId = named.Id })
            : new DraftEdit(state, IssuerWording.MayNot(turn, who));
    }

    /// <summary>"sửa 2 hạn 25/3", "2 và 4 giao Lan".</summary>
    private static async Task<DraftEdit?> ChangeAsync(Turn turn, Reading reading, DraftsState state)
    {
        if (DraftWords.Edit(turn.Message.Text) is not { } edit || edit.Numbers.Select(state.IndexOf).ToList() is var places && places.Exists(i => i < 0 || i >= state.Items.Count))
        {
            return null;
        }

        var said = await turn.ReadAsync(edit.Words);
        foreach (var index in places)
        {
            var item = state.Items[index];
            var changed = await AssignItems.ChangedAsync(turn, item, item.FirstMissing, said, edit.Words)
                ?? await AssignItems.ChangedAsync(turn, item, Slot.Person, said, edit.Words);
            if (changed is null)
            {
                return reading.Intent == Intent.Unknown ? new DraftEdit(state, DraftsWording.EditNotUnderstood(turn, edit.Numbers[0])) : null;
            }

            state = state.Changed(index, changed);
        }

        return new DraftEdit(state);
    }

    /// <summary>A bare date is the deadline of every item that has none yet.</summary>
    private static async Task<DraftEdit?> DateAsync(Turn turn, Reading reading, DraftsState state)
    {
        var deadline = reading.Deadline
            ?? (reading.Intent == Intent.Unknown && !state.IsComplete ? (await turn.ReadAsync($"hạn {turn.Message.Text}")).Deadline : null);
        if (deadline is null || reading.Tasks.Count > 0 || reading.Intent == Intent.Assign || state.Items.All(i => i.DeadlineOn is not null || i.NoDeadline))
        {
            return null;
        }

        return new DraftEdit(state with
        {
            Items = [.. state.Items.Select(i => i.DeadlineOn is not null || i.NoDeadline ? i : i with { DeadlineOn = deadline.Date, Time = deadline.Time })],
        });
    }
}
