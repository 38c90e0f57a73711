using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What is said of changes to work that is given already.</summary>
internal static class IssuedChangeWording
{
    public static string Move(Turn turn, Assignment work, DeadlineReading day)
    {
        var calendar = turn.Office.Calendar;
        return Say(turn, "Issued.Change.Move", work.Number, work.Title, Speech.Deadline(turn.Language, calendar.DueAt(day.Date, day.Time), calendar));
    }

    public static string PassOn(Turn turn, Assignment work, Guid to, DeadlineReading? day)
    {
        var (roster, calendar) = (turn.Office.Roster, turn.Office.Calendar);
        var (receiver, former) = (Speech.PersonWithUnit(turn.Person, roster, to), Speech.Person(turn.Language, roster, work.AssigneeId));
        return day is { } on
            ? Say(turn, "HandoverTo.On", work.Number, work.Title, receiver, former, Speech.Deadline(turn.Language, calendar.DueAt(on.Date, on.Time), calendar))
            : Say(turn, "HandoverTo", work.Number, work.Title, receiver, former);
    }

    public static OutgoingMessage Fixed(Turn turn, Assignment work, IReadOnlyList<ChangedPart> parts) =>
        DialogWording.Line(turn, "Issued.Change.Fixed", work.Number, work.Title, Names(turn, parts));

    public static string FixedBeside(Turn turn, Assignment work, IReadOnlyList<ChangedPart> parts) =>
        Say(turn, "Issued.Change.FixedBeside", work.Number, Names(turn, parts));

    public static OutgoingMessage NotGivenAnew(Turn turn, Assignment work, Guid to) => DialogWording.Line(
        turn, "Issued.Change.NotGivenAnew", work.Number, work.Title, Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), Speech.PersonWithUnit(turn.Person, turn.Office.Roster, to),
        Speech.State(turn.Language, work, turn.Now));

    private static string Names(Turn turn, IReadOnlyList<ChangedPart> parts) => string.Join(", ", parts.Select(p => Say(turn, $"Issued.Change.{p}")));

    private static string Say(Turn turn, string key, params object?[] values) => DialogWording.Say(turn.Language, key, values);
}
