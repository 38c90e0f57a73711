using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>The talk about several drafts at once.</summary>
internal static class DraftsWording
{
    private const int MostRows = 5;

    private static readonly Texts Texts = new("DraftWording");

    public static OutgoingMessage Echo(Turn turn, DraftsState state, IReadOnlyList<string>? warnings = null) => new()
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
            Say(turn, state.BatchId is null ? "EditHint" : "EditHint.Batch", state.Items.Count, state.NumberOf(Math.Clamp(state.Items.Count - 1, 0, 1))),
        ],
        Buttons =
        [
            .. state.IsComplete
                ? new[] { DialogWording.YesButton(turn, state.Key, Say(turn, state.BatchId is null ? "IssueAll" : "IssueAll.Batch", state.Items.Count)) }
                : [],
            DialogWording.CancelButton(turn, state.Key) is var cancel && state.BatchId is not null ? cancel with { Label = Say(turn, "Later") } : cancel,
        ],
    };

    public static string NeedsMore(Turn turn) => Say(turn, "NeedsMore");

    public static OutgoingMessage Issued(Turn turn, IReadOnlyList<Assignment> assignments)
    {
        var given = assignments.Where(a => a.ParentId is null).ToList();
        var requests = given.Where(a => a.IsCooperation).ToList();
        var said = Line(turn, "IssuedAll", given.Count, Numbers(given));
        return requests.Count == 0 ? said : said with { Lines = [.. said.Lines, Say(turn, "IssuedAll.Requests", Numbers(requests))] };
    }

    public static OutgoingMessage Result(Turn turn, SubmitDraftsResult result, int count) => result switch
    {
        SubmitDraftsResult.Submitted submitted => Line(turn, "Submitted", count, Speech.Person(turn.Language, submitted.Issuer)),
        SubmitDraftsResult.NobodyMayIssue => Line(turn, "NobodyMayIssue"),
        SubmitDraftsResult.NotYours => Line(turn, "MayNotDraft"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage Result(Turn turn, IssueDraftsResult result) => result switch
    {
        IssueDraftsResult.Issued issued => Issued(turn, issued.Assignments),
        IssueDraftsResult.Closed closed => Line(turn, $"Closed.{closed.State}"),
        IssueDraftsResult.Refused refused => AssignTaskWording.Result(turn, refused.Why),
        IssueDraftsResult.PutOff put => Line(turn, "PutOffToIssuer", MessageJson.Read<List<AssignmentDraft>>(put.Batch.Drafts).Count),
        IssueDraftsResult.NotYours => Line(turn, "NotYours"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage NoneOpen(Turn turn) => Line(turn, "NotYours");

    public static string Open(Turn turn, DraftBatch batch) => Say(
        turn,
        "Open",
        MessageJson.Read<List<AssignmentDraft>>(batch.Drafts).Count,
        Speech.Person(turn.Language, turn.Office.Roster, batch.DraftedById));

    /// <summary>With what is in it, so that it can be decided on from the list.</summary>
    public static IEnumerable<string> OpenWithRows(Turn turn, DraftBatch batch) =>
    [
        Open(turn, batch),
        .. MessageJson.Read<List<AssignmentDraft>>(batch.Drafts).Take(MostRows).Select((d, i) => DraftNotices.Row(turn.Language, d.ListNumber ?? i + 1, d, turn.Act)),
    ];

    private static string Row(Turn turn, int number, AssignItem item) => item.FirstMissing is { } slot
        ? Say(
            turn,
            "RowMissing",
            number,
            item.Title ?? "—",
            item.Assignee is { } one ? Speech.PersonWithUnit(turn.Language, turn.Office.Roster, one.PersonId) : item.PersonWords ?? "—",
            Say(turn, $"Slot.{slot}")) + (item.Readers is null ? "" : $"; {Say(turn, "Row.Restricted")}")
        : DraftNotices.Row(turn.Language, number, AssignItems.ToDraft(item), turn.Act) + Before(turn, number, item);

    /// <summary>"Trước ngày 12/3" could mean done by the 11th: said beside the row, with the words that say so.</summary>
    private static string Before(Turn turn, int number, AssignItem item) => item.DeadlineOn is { } on && item.Warnings.Contains(Understanding.Warning.Before)
        ? $"; {Say(turn, "Row.Before", number, turn.Office.Calendar.PreviousWorkingDay(on) is var day ? $"{day.Day}/{day.Month}" : "")}"
        : "";

    private static string Numbers(IEnumerable<Assignment> assignments) => string.Join(", ", assignments.Select(a => $"NV-{a.Number}"));

    private static OutgoingMessage Line(Turn turn, string key, params object?[] values) =>
        new() { Language = turn.Language, Lines = [Say(turn, key, values)] };

    private static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);
}
