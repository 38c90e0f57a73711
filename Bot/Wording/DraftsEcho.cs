using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>Several drafts said back at once: what each is, what is missing of which, to whom they go, and the words that go on.</summary>
internal static class DraftsEcho
{
    /// <summary>A day a week ahead, as an example of one.</summary>
    private const int ExampleDays = 5;

    private static readonly Texts Texts = new("DraftWording");

    public static OutgoingMessage Of(Turn turn, DraftsState state, IReadOnlyList<string>? warnings = null)
    {
        var gaps = DraftGaps.Of(turn, state);
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = Say(turn, "Echo.Title", state.Items.Count),
            Lines =
            [
                .. state.Items.Select((item, i) => Row(turn, state.NumberOf(i), item)),
                .. state.Items.Select(i => AssignWarningWording.HeadTold(turn, i)).OfType<string>().Distinct(),
                .. state.Items.SelectMany(i => i.UnknownReaders).Distinct().Select(name => AssignWarningWording.UnknownReader(turn, name)),
                .. warnings ?? [],
                .. state.General.Select((words, i) => Say(turn, "General", state.NumberOf(state.Items.Count + i), words)),
                .. IssuerWording.Of(turn, gaps.Issuer),
                .. gaps.Any ? What(turn, gaps) : [],
                gaps.Any ? HowOn(turn, gaps) : Hint(turn, state, gaps),
            ],
            Buttons = Buttons(turn, state, gaps),
        };
    }

    /// <summary>A yes to drafts that cannot go on: why, the rows meant, and the words that mend it.</summary>
    public static OutgoingMessage NeedsMore(Turn turn, DraftsState state, DraftGaps gaps) => new()
    {
        Language = turn.Language,
        Title = Said(turn, "NeedsMore", state, gaps),
        Lines =
        [
            .. state.Items.Select((item, i) => (Number: state.NumberOf(i), Item: item)).Where(r => gaps.Numbers.Contains(r.Number)).Select(r => Row(turn, r.Number, r.Item)),
            .. What(turn, gaps),
            HowOn(turn, gaps),
        ],
        Buttons = Buttons(turn, state, gaps),
    };

    private static IReadOnlyList<Button> Buttons(Turn turn, DraftsState state, DraftGaps gaps) =>
    [
        gaps.Any
            ? Button.Saying(Say(turn, "DropGaps", List(gaps.Numbers)), Say(turn, "DropGaps.text", List(gaps.Numbers)))
            : DialogWording.YesButton(turn, state.Key, Said(turn, state.Items.Count == 1 ? "IssueOne" : "IssueAll", state, gaps, state.Items.Count)),
        DialogWording.CancelButton(turn, state.Key) is var cancel && state.BatchId is not null ? cancel with { Label = Say(turn, "Later") } : cancel,
    ];

    private static string Hint(Turn turn, DraftsState state, DraftGaps gaps) =>
        Said(turn, "EditHint", state, gaps, state.Items.Count, state.NumberOf(Math.Clamp(state.Items.Count - 1, 0, 1)), Example(turn));

    private static IEnumerable<string> What(Turn turn, DraftGaps gaps) =>
    [
        .. gaps.Missing.Count == 0 ? [] : new[]
        {
            Say(turn, "Gaps", string.Join("; ", gaps.Missing.Select(m => Say(turn, "Gaps.Part", List(m.Numbers), Say(turn, $"Slot.{m.Slot}"))))),
        },
        .. gaps.Beyond.Count == 0 ? [] : new[] { Say(turn, "Gaps.Beyond", List(gaps.Beyond), Speech.Person(turn.Language, gaps.Issuer!.Person)) },
    ];

    private static string HowOn(Turn turn, DraftGaps gaps)
    {
        string[] words =
        [
            .. gaps.Missing.SelectMany(m => m.Numbers.Count > 1 && m.Slot == Understanding.Slot.Deadline
                ? [Say(turn, "HowOn.Deadline", m.Numbers[0], Example(turn)), Say(turn, "HowOn.AllDeadlines", Example(turn))]
                : new[] { Say(turn, $"HowOn.{m.Slot}", m.Numbers[0], Example(turn)) }),
            .. gaps.Beyond.Count > 0 ? [Say(turn, "HowOn.Person", gaps.Beyond[0])] : Array.Empty<string>(),
            .. gaps.Beyond.Count > 0 ? gaps.Issuer!.Others.Take(1).Select(p => IssuerWording.Command(turn, p)) : [],
            Say(turn, "HowOn.Drop", List(gaps.Numbers)),
        ];
        return Say(turn, "HowOn", string.Join(", ", words.Distinct()));
    }

    private static string Row(Turn turn, int number, AssignItem item) => item.FirstMissing is not null
        ? Say(
            turn,
            "RowMissing",
            number,
            item.Title ?? "—",
            item.Assignee is { } one ? Speech.PersonWithUnit(turn.Person, turn.Office.Roster, one.PersonId)
                : item.IsForMany ? Say(turn, "Units", item.Lines.Count) : item.PersonWords ?? "—",
            string.Join(", ", item.Gaps.Select(slot => Say(turn, $"Slot.{slot}")))) + (item.Readers is null ? "" : $"; {Say(turn, "Row.Restricted")}")
        : DraftNotices.Row(turn.Language, number, ItemDrafts.ToDraft(item), turn.Act) + Before(turn, number, item);

    /// <summary>"Trước ngày 12/3" could mean done by the 11th: said beside the row, with the words that say so.</summary>
    private static string Before(Turn turn, int number, AssignItem item) => item.DeadlineOn is { } on && item.Warnings.Contains(Understanding.Warning.Before)
        ? $"; {Say(turn, "Row.Before", number, turn.Office.Calendar.PreviousWorkingDay(on) is var day ? $"{day.Day}/{day.Month}" : "")}"
        : "";

    /// <summary>Given, put before another, or issued as put: each has its own verb.</summary>
    private static string Said(Turn turn, string key, DraftsState state, DraftGaps gaps, params object?[] values) =>
        Say(turn, state.BatchId is not null ? $"{key}.Batch" : gaps.Issuer is not null ? $"{key}.Submit" : key, values);

    private static string Example(Turn turn) =>
        turn.Office.Calendar.AddWorkingDays(turn.Office.Calendar.DateOf(turn.Now), ExampleDays) is var day ? $"{day.Day}/{day.Month}" : "";

    private static string List(IEnumerable<int> numbers) => string.Join(", ", numbers);

    private static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);
}
