using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.AssignParts;

namespace ReformBot.Bot.Wording;

/// <summary>What is asked while work is being given: for what is missing, and for the yes.</summary>
internal static class AssignQuestions
{
    public static OutgoingMessage Ask(Turn turn, AssignState state, Slot slot)
    {
        var item = state.Item;
        var kept = Kept(turn, item);
        var (question, people) = slot switch
        {
            Slot.Person when item.Candidates.Count > 0 && IsUnknownName(turn, item) =>
                (Say(turn, "Ask.PersonUnknown", item.PersonWords), item.Candidates),
            Slot.Person when item.Candidates.Count > 0 =>
                (Say(turn, "Ask.PersonMany", item.Candidates.Count, item.PersonWords ?? ""), item.Candidates),
            Slot.Title => (Say(turn, "Ask.Title"), []),
            Slot.Deadline => (Say(turn, "Ask.Deadline"), []),
            _ => (Say(turn, "Ask.Person"), (IReadOnlyList<Guid>)[]),
        };
        return new OutgoingMessage
        {
            Language = turn.Language,
            Lines = [.. kept, question, .. people.Count > 1 ? new[] { Say(turn, "Ask.ByNumber") } : []],
            Buttons = [.. people.Take(OrderCandidates.Most).Select((id, i) => PersonButton(turn, id, state.Key, people.Count > 1 ? i + 1 : null)), DialogWording.CancelButton(turn, state.Key)],
        };
    }

    /// <summary>The same once more, in one line below something else: of which work it is asked is not lost.</summary>
    public static OutgoingMessage Again(Turn turn, AssignState state, Slot slot) => Ask(turn, state, slot) is var ask
        ? ask with { Lines = [string.Join(". ", ask.Lines)] }
        : ask;

    /// <summary>"Trước thứ Tư" said on a Wednesday: the next one is offered, none is assumed.</summary>
    public static OutgoingMessage AskNextWeek(Turn turn, AssignState state, DateOnly next)
    {
        var ask = Ask(turn, state, Slot.Deadline);
        var text = Say(turn, "NextWeek.text", Short(next));
        return ask with
        {
            Lines = [.. ask.Lines, Say(turn, "NextWeek", Day(turn, turn.Office.Calendar.DateOf(turn.Now)), Day(turn, next))],
            Buttons = [Button.Saying(Say(turn, "NextWeek.Button", Day(turn, next)), text), .. ask.Buttons],
        };
    }

    public static OutgoingMessage DeadlinePast(Turn turn, AssignState state) =>
        Ask(turn, state, Slot.Deadline) with { Lines = [Past(turn)] };

    public static string Past(Turn turn) => Say(turn, "Past");

    public static OutgoingMessage Reminder(Turn turn, AssignState state) => new()
    {
        Language = turn.Language,
        Lines = [Say(turn, state.Item, "Reminder", state.Item.Title ?? Say(turn, "NoTitle"), string.Join(" · ", WhoAndWhen(turn, state.Item)))],
        Buttons = [DialogWording.YesButton(turn, state.Key, Say(turn, state.Item, "IssueButton")), DialogWording.CancelButton(turn, state.Key)],
    };

    private static IEnumerable<string> WhoAndWhen(Turn turn, AssignItem item) => new[]
    {
        item.Assignee is { } assignee ? Speech.Person(turn.Language, turn.Office.Roster, assignee.PersonId) : WhoSaid(turn, item),
        WhenSaid(turn, item),
    }.OfType<string>();

    private static string? WhoSaid(Turn turn, AssignItem item) =>
        item.Assignee is { } assignee ? Who(turn, assignee.PersonId) : item.IsForMany ? Say(turn, "Echo.Many", item.Lines.Count) : null;

    private static string? WhenSaid(Turn turn, AssignItem item) => item.DeadlineOn is not null || item.NoDeadline ? Deadline(turn, item) : null;

    // What was answered besides is not lost either.
    private static IEnumerable<string> BesidesSaid(Turn turn, AssignItem item) =>
    [
        .. item.Product is { } product ? [Say(turn, "Ask.Kept.Product", product)] : Array.Empty<string>(),
        .. item.Cooperating.Count > 0 ? [Say(turn, "Ask.Kept.Cooperating", string.Join(", ", item.Cooperating.Select(id => Who(turn, id))))] : Array.Empty<string>(),
    ];

    private static string[] Kept(Turn turn, AssignItem item)
    {
        string?[] parts = [WhoSaid(turn, item), item.Title, WhenSaid(turn, item), .. BesidesSaid(turn, item)];
        var said = string.Join(" · ", parts.OfType<string>());
        return said.Length == 0 ? [] : [Say(turn, "Ask.Kept", said)];
    }

    private static Button PersonButton(Turn turn, Guid id, string key, int? number)
    {
        var person = turn.Office.Roster.Find(id);
        return new Button(
            number is { } place ? $"{place}. {Who(turn, id)}" : Who(turn, id),
            Say(turn, "PersonText", person?.Code ?? ""),
            "pick",
            new Dictionary<string, string> { ["k"] = key, ["p"] = person?.Code ?? "" });
    }

    private static bool IsUnknownName(Turn turn, AssignItem item) => item.PersonWords is { } words
        && !item.Candidates.Any(id => turn.Office.Roster.Find(id) is { } person
            && (person.Name.Contains(words.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) || person.Posts.Any(post => Holds(post.Title, words))));

    private static bool Holds(string title, string words) => Understanding.Text.Folded.Of(title).Text.StartsWith(Understanding.Text.Folded.Of(words).Text.Trim(), StringComparison.Ordinal);
}
