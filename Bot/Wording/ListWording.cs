using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>Lists in short lines fit for a phone; the NV number is the only number a person need repeat.</summary>
internal static class ListWording
{
    private const int MostOpened = 4;
    private const int LongestReason = 160;

    private static readonly Texts Texts = new("ListWording");

    /// <param name="others">What waits for the reader besides these assignments.</param>
    /// <param name="covered">What he covers for others, said below his own.</param>
    public static OutgoingMessage Of(Turn turn, Intent list, TaskPage page, string? words = null, PendingDecisions? others = null, IReadOnlyList<string>? covered = null)
    {
        var total = page.Total + (others?.Count ?? 0);
        if (total == 0)
        {
            return new OutgoingMessage { Language = turn.Language, Lines = [Say(turn, $"Empty.{list}", words), .. covered ?? []] };
        }

        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = Say(turn, $"{list}", total, words),
            Lines =
            [
                .. others is null ? [] : WaitingWording.Others(turn, others),
                .. page.Tasks.Select(a => page.TimeAsked.TryGetValue(a.Id, out var until)
                    ? Say(turn, a, "Row.TimeAsked", Row(turn, a, list), Speech.Instant(turn.Language, until, turn.Office.Calendar))
                    : Row(turn, a, list)),
                .. page.Tasks.Count > 0 ? new[] { Say(turn, "ShowHint", page.Tasks[0].Number) } : [],
                .. page.Pages > 1 ? new[] { Say(turn, "More", page.Page, page.Pages) } : [],
                .. covered ?? [],
            ],
            Marks = LateRows(turn, page, list),
            Buttons =
            [
                .. others is null ? [] : WaitingWording.Buttons(turn, others),
                .. list == Intent.WaitingForMe ? page.Tasks.Take(MostOpened).Select(a => Opening(turn, a)) : [],
                .. page.Page < page.Pages ? new[] { MoreButton(turn, list, page.Page + 1, words) } : [],
            ],
        };
    }

    /// <summary>What was looked for among one person's or one unit's assignments.</summary>
    public static OutgoingMessage OfSearch(Turn turn, TaskPage page, string? words, Whose whose)
    {
        var (title, none, next) = words is null
            ? ("Search.Whose", "Empty.Search.Whose", "Search.Whose.text")
            : ("Search.Of", "Empty.Search.Of", "Search.Of.text");
        return page.Total == 0
            ? Line(turn, none, words, whose.Name)
            : Paged(turn, Say(turn, title, page.Total, words, whose.Name), page, Intent.Search, Say(turn, next, page.Page + 1, words, whose.Words));
    }

    /// <summary>One person's or one unit's part of a list.</summary>
    public static OutgoingMessage OfWhose(Turn turn, Intent list, TaskPage page, Whose whose) => page.Total == 0
        ? Line(turn, $"Empty.{list}.Of", whose.Name)
        : Paged(turn, Say(turn, $"{list}.Of", page.Total, whose.Name), page, list, Say(turn, $"{list}.Of.text", page.Page + 1, whose.Words));

    public static OutgoingMessage OfUnaccepted(Turn turn, TaskPage page) => page.Total == 0
        ? Line(turn, "Empty.Unaccepted")
        : Paged(turn, Say(turn, "Unaccepted", page.Total), page, Intent.UnitTasks, Say(turn, "Unaccepted.text", page.Page + 1), "Unaccepted.Hint") with { Marks = [] };

    /// <summary>No instruction to many: whose work of the unit is still to come.</summary>
    public static OutgoingMessage OfNotHandedIn(Turn turn, TaskPage page) => page.Total == 0
        ? Line(turn, "Empty.NotHandedIn")
        : Paged(turn, Say(turn, "NotHandedIn", page.Total), page, Intent.UnitTasks, Say(turn, "NotHandedIn.text", page.Page + 1));

    /// <summary>With what is in the way of each.</summary>
    public static OutgoingMessage OfBlocked(Turn turn, TaskPage page)
    {
        if (page.Total == 0)
        {
            return Line(turn, "Empty.Blocked");
        }

        var rows = Paged(turn, Say(turn, "Blocked", page.Total), page, Intent.UnitTasks, Say(turn, "Blocked.text", page.Page + 1));
        return rows with { Lines = [.. page.Tasks.Select(a => WithReason(turn, a)), .. rows.Lines.Skip(page.Tasks.Count)], Marks = [] };
    }

    /// <param name="to">The last of the days.</param>
    /// <param name="next">The words that bring the next page.</param>
    public static OutgoingMessage OfDue(Turn turn, DateOnly from, DateOnly to, TaskPage page, string next)
    {
        var days = from == to ? Speech.Day(turn.Language, from) : Say(turn, "Due.Days", Speech.Day(turn.Language, from), Speech.Day(turn.Language, to));
        return page.Total == 0
            ? Line(turn, "Empty.Due", days)
            : Paged(turn, Say(turn, "Due", page.Total, days), page, Intent.UnitTasks, next);
    }

    private static string WithReason(Turn turn, Assignment a)
    {
        var row = Row(turn, a, Intent.UnitTasks);
        return a.BlockedReason is null || a.UnblockerId == turn.Person.Id ? row : Say(turn, "Row.Blocked", row, TextCut.Shortened(a.BlockedReason, LongestReason));
    }

    /// <param name="next">The words that bring the next page.</param>
    public static OutgoingMessage Paged(Turn turn, string title, TaskPage page, Intent list, string next, string hint = "ShowHint") => new()
    {
        Language = turn.Language,
        Title = title,
        Lines =
        [
            .. page.Tasks.Select(a => Row(turn, a, list)),
            Say(turn, hint, page.Tasks[0].Number),
            .. page.Pages > 1 ? new[] { Say(turn, "More", page.Page, page.Pages) } : [],
        ],
        Marks = LateRows(turn, page, list),
        Buttons = page.Page < page.Pages ? [NextPage(turn, next)] : [],
    };

    public static OutgoingMessage Line(Turn turn, string key, params object?[] values) =>
        new() { Language = turn.Language, Lines = [Say(turn, key, values)] };

    /// <summary>What he does for those away, under each one's name, and whom he will stand in for.</summary>
    public static OutgoingMessage OfCovered(
        Turn turn, int total, IReadOnlyList<(RosterPerson Away, string Row)> rows, int page, int pages, IReadOnlyList<Leave> ahead) => new()
    {
        Language = turn.Language,
        Title = total == 0 ? null : Say(turn, "Covered.Title", total),
        Lines =
        [
            .. total > 0 ? [] : new[]
            {
                turn.Act.StandsInFor.Count == 0
                    ? Say(turn, "Covered.Nobody")
                    : Say(turn, "Covered.Nothing", string.Join(", ", turn.Act.StandsInFor.Select(p => Speech.Person(turn.Language, p)))),
            },
            .. rows.GroupBy(r => r.Away.Id).SelectMany(g => g.Select(r => r.Row).Prepend(Say(turn, "Covered.For", Speech.Person(turn.Language, g.First().Away)))),
            .. pages > 1 ? new[] { Say(turn, "More", page, pages) } : [],
            .. ahead.Select(l => Say(turn, "Covered.Ahead", Speech.Person(turn.Language, turn.Office.Roster, l.PersonId), LeaveNotices.DaysOf(turn.Language, l))),
        ],
        Buttons = page < pages ? [NextPage(turn, Say(turn, "Covered.text", page + 1))] : [],
    };

    public static string Row(Turn turn, Assignment a, Intent list)
    {
        var state = Speech.State(turn.Language, a, turn.Now);
        var due = Speech.Deadline(turn.Language, a.DueAt, turn.Office.Calendar);
        var suffix = a.DueAt is null ? ".NoDeadline" : "";
        var row = list == Intent.MyTasks
            ? Say(turn, a, $"Row{suffix}", a.Number, a.Title, state, due)
            : Say(turn, a, $"RowWho{suffix}", a.Number, a.Title, WhoOf(turn, a), state, due);
        return a is not { UnblockerId: { } unblocker, IsBlocked: true } ? row
            : unblocker == turn.Person.Id ? Say(turn, "Row.Unblocker.You", row, a.BlockedReason)
            : Say(turn, "Row.Unblocker", row, Speech.PersonWithUnit(turn.Person, turn.Office.Roster, unblocker));
    }

    private static IReadOnlyList<LineMark> LateRows(Turn turn, TaskPage page, Intent list) =>
        [.. page.Tasks.Where(a => Standing.IsLate(a, turn.Now)).Select(a => new LineMark(Row(turn, a, list), LineRole.Plain, ChartTone.Attention))];

    /// <summary>What waits for a decision is one tap away.</summary>
    private static Button Opening(Turn turn, Assignment a) => StepButtons.Of(turn.Language, "show", a) is var button
        ? button with { Label = $"{button.Label} NV-{a.Number}" }
        : button;

    public static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);

    public static string Say(Turn turn, Assignment a, string key, params object?[] values) => Texts.Say(a.IsCooperation, turn.Language, key, values);

    private static string WhoOf(Turn turn, Assignment a) => a.State == AssignmentState.Parent || a.ParentId is not null
        ? UnitNames.For(turn.Person, turn.Office.Roster, a.UnitId)
        : Speech.Person(turn.Language, turn.Office.Roster, a.AssigneeId);

    /// <summary>A button that says those words, named by them.</summary>
    public static Button Saying(Turn turn, string key)
    {
        var words = Say(turn, key);
        return Button.Saying(Speech.Sentence(words), words);
    }

    /// <summary>A button that says those words.</summary>
    public static Button NextPage(Turn turn, string text) =>
        Button.Saying(Say(turn, "MoreButton"), text);

    private static Button MoreButton(Turn turn, Intent list, int page, string? words) => new(
        Say(turn, "MoreButton"),
        Say(turn, $"{list}.text", page, words),
        "list",
        new Dictionary<string, string> { ["list"] = $"{list}", ["page"] = $"{page}", ["q"] = words ?? "" });
}
