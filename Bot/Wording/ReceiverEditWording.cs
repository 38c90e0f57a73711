using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What is said of receivers taken out of drafts, or into them; and of those that cannot be, with the words that can.</summary>
internal static class ReceiverEditWording
{
    private static readonly Texts Texts = new("DraftWording");

    public static string LeftOut(Turn turn, DraftsState state, int at, IReadOnlyList<Receiver> gone) =>
        Say(turn, "Units.LeftOut", state.NumberOf(at), Units(turn, gone), state.Items[at].Lines.Count);

    public static string TakenIn(Turn turn, DraftsState state, int at, IReadOnlyList<Receiver> more) =>
        Say(turn, "Units.TakenIn", state.NumberOf(at), Units(turn, more), state.Items[at].Lines.Count);

    /// <summary>All the units of one item, however many; null where it goes to one.</summary>
    public static string? AllOf(Turn turn, DraftsState state, int at) =>
        at < state.Items.Count && state.Items[at].IsForMany ? Say(turn, "Units.All", state.NumberOf(at), state.Items[at].Lines.Count, Units(turn, state.Items[at].Lines)) : null;

    public static string NobodyLeft(Turn turn, DraftsState state, int at) => Say(turn, "Units.NobodyLeft", state.NumberOf(at), Units(turn, state.Items[at].Lines));

    public static string AlreadyThere(Turn turn, DraftsState state, int at, IReadOnlyList<Named> named) =>
        Say(turn, "Units.AlreadyThere", state.NumberOf(at), Names(turn, named));

    public static string OnlyReceiver(Turn turn, DraftsState state, int at) =>
        Say(turn, "Units.OnlyReceiver", state.NumberOf(at), Speech.PersonWithUnit(turn.Person, turn.Office.Roster, state.Items[at].Assignee!.PersonId));

    /// <summary>Who is in which, so that the right name can be said.</summary>
    public static string NotThere(Turn turn, DraftsState state, IReadOnlyList<int> places, IReadOnlyList<Named> named) => Say(
        turn,
        "Units.NotThere",
        Speech.Sentence(Names(turn, named)),
        string.Join("; ", places.Select(i => Say(turn, "Units.Item", state.NumberOf(i), state.Items[i].Assignee is { } one
            ? Speech.PersonWithUnit(turn.Person, turn.Office.Roster, one.PersonId)
            : Units(turn, state.Items[i].Lines)))));

    /// <param name="kind">Out, In or Give.</param>
    public static string WhichItem(Turn turn, DraftsState state, string kind, IReadOnlyList<Named> named, IReadOnlyList<int> places) =>
        Say(turn, $"Units.WhichItem.{kind}", Names(turn, named), string.Join(", ", places.Select(state.NumberOf)), state.NumberOf(places[0]));

    /// <summary>Who one order goes to, where the words would change nothing, or leave nobody.</summary>
    public static string NotChanged(Turn turn, AssignItem item) => Say(turn, "Units.NotChanged", item.Lines.Count, Units(turn, item.Lines));

    /// <summary>Whom a change has taken work from, and to whom it goes instead; none where nobody's place was taken.</summary>
    /// <param name="batch">What the drafts put by another are called.</param>
    public static IEnumerable<string> Moved(Turn turn, DraftsState before, DraftsState after, int? batch) =>
        from number in after.AllNumbers
        let was = AssigneeOf(before, number)
        let now = AssigneeOf(after, number)
        where was is not null && now is not null && was != now
        select Say(turn, batch is null ? "Moved" : "Moved.Batch", number, Who(turn, was), Who(turn, now), batch);

    private static Receiver? AssigneeOf(DraftsState state, int number) => state.IndexOf(number) is >= 0 and var at && at < state.Items.Count ? state.Items[at].Assignee : null;

    private static string Who(Turn turn, Receiver receiver) => Speech.PersonWithUnit(turn.Person, turn.Office.Roster, receiver.PersonId);

    private static string Names(Turn turn, IReadOnlyList<Named> named) => string.Join(", ", named.Select(n => n.UnitId is { } unit
        ? UnitNames.For(turn.Person, turn.Office.Roster, unit)
        : Speech.Person(turn.Language, turn.Office.Roster, n.PersonId)));

    private static string Units(Turn turn, IEnumerable<Receiver> receivers) =>
        string.Join(", ", receivers.Select(r => UnitNames.For(turn.Person, turn.Office.Roster, r.UnitId)));

    private static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);
}
