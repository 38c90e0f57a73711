using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>"Trừ Sở Nội vụ", "thêm Sở Y tế", "giao VHXH thay vì KT": who does what is drafted. What cannot be done says who is there.</summary>
internal static class ReceiverEdits
{
    /// <param name="only">The item spoken of; null where the words name none.</param>
    public static async Task<DraftEdit?> ReadAsync(Turn turn, string text, DraftsState state, int? only = null)
    {
        if (ReceiverWords.Read(text) is not { } said || await NamedAsync(turn, said.Names) is not { Count: > 0 } named)
        {
            return null;
        }

        int[] places = only is { } index ? [index] : [.. Enumerable.Range(0, state.Items.Count)];
        return said.Change switch
        {
            ReceiverChange.LeaveOut => LeaveOut(turn, state, places, named),
            ReceiverChange.TakeIn => TakeIn(turn, state, places, named),
            ReceiverChange.Only => KeepOnly(turn, state, places, named),
            _ when named.Count > 1 => null,
            _ when said.InsteadOf is { } before => await NameAsync(turn, before) is { } old ? Replace(turn, state, places, old, named[0]) : null,
            // "2 giao Lan hạn 25/3" says more, and is read by the item.
            _ => only is null ? Give(turn, state, named[0]) : null,
        };
    }

    /// <summary>The same of one order to many that is drafted alone; the item itself where it cannot be done, null where the words are about no receivers.</summary>
    public static async Task<AssignItem?> OfOneAsync(Turn turn, AssignItem item, string? words = null) =>
        (await ReadAsync(turn, words ?? turn.Words, new DraftsState(DraftsState.Current, "", [item], []), only: 0))?.State.Items[0];

    /// <summary>"KT" alone may be anything; among units it is one.</summary>
    public static async Task<Named?> NameAsync(Turn turn, string words) =>
        await turn.ReadNameAsync(words) ?? (words.Length <= LongestShort ? await turn.ReadNameAsync($"phòng {words}") : null);

    private const int LongestShort = 5;

    /// <summary>Whom the parts name, units of a kind one by one; null where a part names nobody: then it was no list of names.</summary>
    public static async Task<IReadOnlyList<Named>?> NamedAsync(Turn turn, IReadOnlyList<string> names)
    {
        var named = new List<Named>();
        foreach (var part in names)
        {
            IReadOnlyList<string> parts = await NameAsync(turn, part) is null ? [.. AssignItems.NamesIn(part)] : [part];
            foreach (var name in parts)
            {
                IReadOnlyList<Named> meant = await NameAsync(turn, name) is { } one ? [one] : await AllOfKindAsync(turn, name);
                if (meant.Count == 0)
                {
                    return null;
                }

                named.AddRange(meant);
            }
        }

        return named;
    }

    /// <summary>"Các xã", "các phòng": all units of a kind; empty where the words name none.</summary>
    private static async Task<IReadOnlyList<Named>> AllOfKindAsync(Turn turn, string words) =>
        await turn.ReadAsync($"giao {words} {AnyWork}") is { Intent: Intent.Assign, Everyone: true, Except.Count: 0, UnknownUnits.Count: 0, Title: AnyWork } all ? all.People : [];

    // Where more than the kind is said, "các phòng đã gửi rồi", it stands in the title.
    private const string AnyWork = "gửi báo cáo";

    private static DraftEdit? LeaveOut(Turn turn, DraftsState state, int[] places, IReadOnlyList<Named> named)
    {
        var joined = places.Where(i => named.All(n => state.Items[i].Cooperating.Contains(n.PersonId))).ToList();
        if (joined is [var helped])
        {
            return new DraftEdit(state.Changed(helped, state.Items[helped] with { Cooperating = [.. state.Items[helped].Cooperating.Except(named.Select(n => n.PersonId))] }));
        }

        var holding = places.Where(i => state.Items[i].Lines.Any(l => named.Any(n => ItemReceivers.Is(l, n)))).ToList();
        if (holding is not [var at])
        {
            return holding.Count > 1 ? new DraftEdit(state, ReceiverEditWording.WhichItem(turn, state, "Out", named, holding))
                : places.Where(i => state.Items[i].Assignee is { } one && ItemReceivers.Is(one, named[0])).ToList() is { Count: > 0 } given
                    ? new DraftEdit(state, ReceiverEditWording.OnlyReceiver(turn, state, given[0]))
                : places.Any(i => state.Items[i].IsForMany) ? new DraftEdit(state, ReceiverEditWording.NotThere(turn, state, places, named))
                : null;
        }

        var item = state.Items[at];
        var gone = item.Lines.Where(l => named.Any(n => ItemReceivers.Is(l, n))).ToList();
        if (gone.Count == item.Lines.Count)
        {
            return new DraftEdit(state, ReceiverEditWording.NobodyLeft(turn, state, at));
        }

        return WithoutLines(turn, state, at, gone);
    }

    private static DraftEdit? KeepOnly(Turn turn, DraftsState state, int[] places, IReadOnlyList<Named> named)
    {
        var many = places.Where(i => state.Items[i].IsForMany).ToList();
        if (many is not [var at])
        {
            return many.Count > 1 ? new DraftEdit(state, ReceiverEditWording.WhichItem(turn, state, "Out", named, many)) : null;
        }

        var lines = state.Items[at].Lines;
        Receiver[] others = [.. lines.Where(l => !named.Any(n => ItemReceivers.Is(l, n)))];
        if (others.Length == lines.Count || named.Any(n => !lines.Any(l => ItemReceivers.Is(l, n))))
        {
            return new DraftEdit(state, ReceiverEditWording.NotThere(turn, state, places, [.. named.Where(n => !lines.Any(l => ItemReceivers.Is(l, n)))]));
        }

        return others.Length == 0 ? new DraftEdit(state, ReceiverEditWording.AllOf(turn, state, at)) : WithoutLines(turn, state, at, others);
    }

    private static DraftEdit WithoutLines(Turn turn, DraftsState state, int at, IReadOnlyList<Receiver> gone)
    {
        var item = state.Items[at];
        var changed = state.Changed(at, item with
        {
            Lines = [.. item.Lines.Except(gone)], ExceptUnits = [.. item.ExceptUnits.Union(gone.Select(l => l.UnitId))],
        });
        return new DraftEdit(changed, ReceiverEditWording.LeftOut(turn, changed, at, gone));
    }

    private static DraftEdit? TakeIn(Turn turn, DraftsState state, int[] places, IReadOnlyList<Named> named)
    {
        var many = places.Where(i => state.Items[i].IsForMany).ToList();
        if (many is not [var at])
        {
            return many.Count > 1 ? new DraftEdit(state, ReceiverEditWording.WhichItem(turn, state, "In", named, many)) : null;
        }

        var item = state.Items[at];
        var more = named.Where(n => !item.Lines.Any(l => ItemReceivers.Is(l, n))).Select(n => ItemReceivers.Of(turn, n)).OfType<Receiver>().ToList();
        if (more.Count == 0)
        {
            return new DraftEdit(state, ReceiverEditWording.AlreadyThere(turn, state, at, named));
        }

        var changed = state.Changed(at, item with { Lines = [.. item.Lines, .. more], ExceptUnits = [.. item.ExceptUnits.Except(more.Select(l => l.UnitId))] });
        return new DraftEdit(changed, ReceiverEditWording.TakenIn(turn, changed, at, more));
    }

    private static DraftEdit? Replace(Turn turn, DraftsState state, int[] places, Named old, Named now)
    {
        var held = places.Where(i => state.Items[i].Assignee is { } one ? ItemReceivers.Is(one, old) : state.Items[i].Lines.Any(l => ItemReceivers.Is(l, old))).ToList();
        return held switch
        {
            [] => new DraftEdit(state, ReceiverEditWording.NotThere(turn, state, places, [old])),
            [var at] when ItemReceivers.Of(turn, now) is { } receiver => new DraftEdit(state.Changed(at, ItemReceivers.Replaced(state.Items[at], old, receiver))),
            [_] => null,
            _ => new DraftEdit(state, ReceiverEditWording.WhichItem(turn, state, "Give", [now], held)),
        };
    }

    private static DraftEdit? Give(Turn turn, DraftsState state, Named now) => state.Items.Count > 1
        ? new DraftEdit(state, ReceiverEditWording.WhichItem(turn, state, "Give", [now], [.. Enumerable.Range(0, state.Items.Count)]))
        : ItemReceivers.Of(turn, now) is { } receiver ? new DraftEdit(state.Changed(0, ItemReceivers.GivenTo(state.Items[0], receiver))) : null;
}
