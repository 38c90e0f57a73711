using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>The words for giving work, and what its sentences are made of.</summary>
internal static class AssignParts
{
    private static readonly Texts Texts = new("AssignTaskWording");
    private static readonly Texts Labels = new("AssignmentWording");

    public static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);

    public static string Say(Turn turn, AssignItem item, string key, params object?[] values) => Say(turn, IsRequest(turn, item), key, values);

    public static string Say(Turn turn, bool isRequest, string key, params object?[] values) => Texts.Say(isRequest, turn.Language, key, values);

    public static string Label(Turn turn, string key) => Labels.Say(turn.Language, key);

    public static string Label(Turn turn, bool isRequest, string key) => Labels.Say(isRequest, turn.Language, key);

    public static bool IsRequest(Turn turn, AssignItem item) => ItemDrafts.ToDraft(item).IsRequest(turn.Office.Roster, turn.Person);

    public static string Who(Turn turn, Guid id) => Speech.PersonWithUnit(turn.Person, turn.Office.Roster, id);

    public static string Day(Turn turn, DateOnly on) => Speech.Day(turn.Language, on);

    public static string Short(DateOnly on) => $"{on.Day}/{on.Month}";

    public static string Deadline(Turn turn, AssignItem item)
    {
        var calendar = turn.Office.Calendar;
        DateTimeOffset? due = item.DeadlineOn is { } on ? calendar.DueAt(on, item.Time) : null;
        return Speech.Deadline(turn.Language, due, calendar);
    }
}
