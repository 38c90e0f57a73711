using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.AssignParts;

namespace ReformBot.Bot.Wording;

/// <summary>What is said beside an echo: who is told besides, and what is doubtful about the assignment.</summary>
internal static class AssignWarningWording
{
    /// <summary>Two levels down: the head between is told, and the giver should know it.</summary>
    public static string? HeadTold(Turn turn, AssignItem item)
    {
        var roster = turn.Office.Roster;
        return item is { Assignee: { } receiver, Readers: null } && roster.Find(receiver.PersonId) is { } person
            && Accountable.HeadFor(roster, person, receiver.UnitId) is var head && head != person.Id && head != turn.Person.Id
            ? Say(turn, "HeadTold", Speech.Sentence(Who(turn, head)))
            : null;
    }

    public static string UnknownReader(Turn turn, string name) => Say(turn, "UnknownReaders", name);

    public static string UnknownUnits(Turn turn, IReadOnlyList<string> units) => Say(turn, "UnknownUnits", string.Join("”, “", units));

    public static string Complaint(Turn turn, AssignItem item) => Say(turn, item.IsOpenOnPurpose ? "ComplaintOpen" : "Complaint");

    public static string BareNote(Turn turn) => Say(turn, "BareNote");

    public static string Vague(Turn turn) => Say(turn, "Vague");

    public static string DayOff(Turn turn, DateOnly on, DateOnly? earlier, DateOnly after)
    {
        var name = turn.Office.Calendar.SpecialDayOn(on)?.Name;
        if (earlier is not { } before)
        {
            return Say(turn, name is null ? "DayOff.Next" : "DayOffNamed.Next", Day(turn, on), Day(turn, after), Short(after), name);
        }

        return Say(turn, name is null ? "DayOff" : "DayOffNamed", Day(turn, on), Day(turn, before), Day(turn, after), Short(before), Short(after), name);
    }

    /// <summary>When those it goes to will hear of it, and what may be done about that.</summary>
    public static string ToldLate(Turn turn)
    {
        var calendar = turn.Office.Calendar;
        var told = calendar.NextSendingInstant(turn.Now);
        return Say(turn, "ToldLate", Speech.Instant(turn.Language, told, calendar), Short(calendar.DateOf(told)));
    }

    public static string Before(Turn turn, DateOnly on, DateOnly dayBefore) => Say(turn, "Before", Day(turn, on), Short(dayBefore));

    public static string Lunar(Turn turn, DateOnly on) => Say(turn, "Lunar", Day(turn, on));

    public static string Overload(Turn turn, Guid personId, int due) => Say(turn, "Overload", Who(turn, personId), due);

    public static string Absent(Turn turn, Leave leave)
    {
        var (who, days) = (Speech.Person(turn.Language, turn.Office.Roster, leave.PersonId), LeaveNotices.DaysOf(turn.Language, leave));
        return leave.SubstituteId is { } substitute
            ? Say(turn, "Absent.With", who, days, Speech.Person(turn.Language, turn.Office.Roster, substitute))
            : Say(turn, "Absent", who, days);
    }
}
