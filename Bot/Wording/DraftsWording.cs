using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>The talk about several drafts at once.</summary>
internal static class DraftsWording
{
    private const int MostRows = 5;

    private static readonly Texts Texts = new("DraftWording");

    public static string Back(Turn turn, bool isUndone) => Say(turn, isUndone ? "Back" : "Back.Nothing");

    public static string Dropped(Turn turn, IReadOnlyList<int> numbers) => Say(turn, "ItemsDropped", string.Join(", ", numbers));

    /// <summary>What was drafted and is no more: nobody need wonder whether it went out.</summary>
    public static OutgoingMessage Cancelled(Turn turn, DraftsState state, bool isSubmitted) => Line(
        turn,
        isSubmitted ? "Cancelled.Submit" : "Cancelled",
        state.Items.Count,
        string.Join("; ", state.Items.Take(MostRows).Select(i => i.Title ?? "—")) + (state.Items.Count > MostRows ? "; …" : ""));

    public static OutgoingMessage KeptForLater(Turn turn, DraftsState state) =>
        Line(turn, "KeptForLater", state.Items.Count, Speech.Deadline(turn.Language, turn.Conversation.ExpiresAt, turn.Office.Calendar));

    public static string RestKept(Turn turn, DraftsState rest) => Say(turn, "RestKept", string.Join(", ", rest.AllNumbers));

    /// <summary>Those that wait though only of others it was said that they shall.</summary>
    public static IEnumerable<string> NotSpokenOf(Turn turn, SomeOfDrafts some, IReadOnlyCollection<int> kept) =>
        some.NotSpokenOf(kept) is { Count: > 0 } numbers ? [Say(turn, "NotSpokenOf", string.Join(", ", numbers))] : [];

    public static string AsBefore(Turn turn, IReadOnlyList<int> numbers, bool isChanged) => Say(turn, isChanged ? "AsBefore" : "AsBefore.Same", string.Join(", ", numbers));

    /// <summary>None, or several, of them are called so.</summary>
    public static string WhichDropped(Turn turn, DraftsState state, string matter) => Say(turn, "WhichDropped", matter, state.NumberOf(0));

    public static string CorrectionsKept(Turn turn) => Say(turn, "CorrectionsKept");

    public static string RestNotTaken(Turn turn, string words) => Say(turn, "RestNotTaken", words.Trim());

    public static string LookFirst(Turn turn) => Say(turn, "LookFirst");

    public static string ItemNotTaken(Turn turn, int number, string words) => Say(turn, "ItemNotTaken", number, words.Trim());

    public static string NoSuchItem(Turn turn, DraftsState state, IReadOnlyList<int> numbers) => Say(
        turn, "NoSuchItem", string.Join(", ", numbers), string.Join(", ", state.AllNumbers), state.NumberOf(0));

    public static string WhichDeadline(Turn turn, DraftsState state, DateOnly on) => Say(turn, "WhichDeadline", state.NumberOf(0), $"{on.Day}/{on.Month}");

    /// <summary>More days were said than items.</summary>
    public static string WhichDay(Turn turn, int number, IReadOnlyList<DateOnly> days) => Say(
        turn, "WhichDay", number, string.Join(", ", days.Select(d => Say(turn, "WhichDay.Text", number, $"{d.Day}/{d.Month}"))));

    public static string EditNotUnderstood(Turn turn, int number) => Say(turn, "EditNotUnderstood", number);

    /// <param name="numbers">What each was called in the list.</param>
    public static OutgoingMessage Issued(Turn turn, IReadOnlyList<Assignment> assignments, IReadOnlyList<int> numbers)
    {
        var given = assignments.Where(a => a.ParentId is null).ToList();
        if (given.Count == 1)
        {
            return AssignTaskWording.Result(turn, new AssignTaskResult.Issued(assignments));
        }

        var requests = given.Where(a => a.IsCooperation).ToList();
        var said = new OutgoingMessage { Language = turn.Language, Lines = [IssuedLine(turn, [.. given.Select((a, i) => (numbers[i], a.Number))])] };
        return requests.Count == 0 ? said : said with { Lines = [.. said.Lines, Say(turn, "IssuedAll.Requests", Numbers(requests))] };
    }

    /// <summary>Which item became which is said where their order does not say it.</summary>
    private static string IssuedLine(Turn turn, IReadOnlyList<(int Item, int Task)> issued)
    {
        var isPlain = issued.Select((i, place) => i.Item == place + 1).All(same => same);
        return Say(turn, "IssuedAll", issued.Count, string.Join(", ", issued.Select(i => isPlain ? $"NV-{i.Task}" : Say(turn, "IssuedAs", i.Task, i.Item))));
    }

    public static OutgoingMessage Result(Turn turn, SubmitDraftsResult result, int count) => result switch
    {
        SubmitDraftsResult.Submitted submitted => Line(turn, "Submitted", count, IssuerWording.Who(turn, submitted.Issuer), submitted.Batch.Number),
        SubmitDraftsResult.NobodyMayIssue => Line(turn, "NobodyMayIssue"),
        SubmitDraftsResult.NotYours => Line(turn, "MayNotDraft"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage Result(Turn turn, IssueDraftsResult result) => result switch
    {
        IssueDraftsResult.Issued issued => Issued(turn, issued.Assignments, issued.Numbers),
        IssueDraftsResult.IssuedSome some => IssuedSome(turn, some),
        IssueDraftsResult.Closed closed => Line(turn, $"Closed.{closed.State}"),
        IssueDraftsResult.Refused refused => AssignTaskWording.Result(turn, refused.Why),
        IssueDraftsResult.PutOff put => Line(turn, "PutOffToIssuer", put.Batch.Numbered().Count()),
        IssueDraftsResult.NotYours => Line(turn, "NotYours"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    private static OutgoingMessage IssuedSome(Turn turn, IssueDraftsResult.IssuedSome some)
    {
        var issued = Issued(turn, some.Assignments, some.Numbers);
        var kept = string.Join(", ", some.Kept.Numbered().Select(d => d.Number));
        return issued with { Lines = [.. issued.Lines, Say(turn, "KeptFromBatch", kept, some.Kept.Number)] };
    }

    /// <summary>To their drafter: before whom, since when, and what has become of them.</summary>
    public static OutgoingMessage States(Turn turn, IEnumerable<DraftBatch> batches) => new()
    {
        Language = turn.Language,
        Lines = [.. batches.Select(b => Say(
            turn,
            b is { State: DraftBatchState.Open, LastPutOffOn: not null } ? "State.PutOff" : $"State.{b.State}",
            b.Number,
            b.Numbered().ToList() is [var only] ? only.Draft.Title : Say(turn, "State.Several", b.Numbered().Count(), b.Numbered().First().Draft.Title),
            Speech.Person(turn.Language, turn.Office.Roster, b.IssuerId),
            SpokenDates.Day(turn.Language, turn.Office.Calendar.DateOf(b.DraftedAt))))],
    };

    public static OutgoingMessage NoneOpen(Turn turn) => Line(turn, "NotYours");

    public static string NoSuchBatch(Turn turn, int number) => Say(turn, "NoSuchBatch", number);

    public static string Open(Turn turn, DraftBatch batch) => Say(
        turn,
        "Open",
        batch.Numbered().Count(),
        Speech.Person(turn.Language, turn.Office.Roster, batch.DraftedById),
        batch.Number);

    /// <summary>The words that decide on this one, whatever else waits.</summary>
    public static string How(Turn turn, DraftBatch batch) => Say(turn, "Batch.How", batch.Number);

    /// <summary>With what is in it, so that it can be decided on from the list.</summary>
    public static IEnumerable<string> OpenWithRows(Turn turn, DraftBatch batch) =>
    [
        Open(turn, batch),
        .. batch.Numbered().Take(MostRows).Select(d => DraftNotices.Row(turn.Language, d.Number, d.Draft, turn.Act)),
        .. batch.Numbered().Count() - MostRows is > 0 and var more ? new[] { Say(turn, "Open.More", more, batch.Number) } : [],
    ];

    private static string Numbers(IEnumerable<Assignment> assignments) => string.Join(", ", assignments.Select(a => $"NV-{a.Number}"));

    private static OutgoingMessage Line(Turn turn, string key, params object?[] values) =>
        new() { Language = turn.Language, Lines = [Say(turn, key, values)] };

    private static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);
}
