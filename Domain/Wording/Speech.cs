using System.Globalization;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>How people, units and times are said; the same everywhere.</summary>
public static class Speech
{
    /// <summary>From the third on it is "gia hạn nhiều lần".</summary>
    private const int ManyExtensions = 3;

    private static readonly Texts Texts = new("AssignmentWording");

    /// <summary>Somebody spoken of: "đồng chí Lê Thị Tư".</summary>
    public static string Person(string language, RosterPerson person) => Texts.Say(language, "Person", person.Name);

    /// <summary>Somebody spoken of, unless it is the reader: he is spoken to.</summary>
    public static string PersonTo(RosterPerson reader, Roster roster, Guid id) =>
        id == reader.Id ? SpokenTo.Reader(reader.Language) : Person(reader.Language, roster, id);

    /// <summary>
    /// The reader within a Vietnamese sentence: "chị", where the office says so; else a leader by his title, "đồng chí Chủ tịch", and
    /// everybody, a group too, "đồng chí".
    /// </summary>
    public static string You(RosterPerson? reader) => reader?.Address
        ?? Texts.Say("vi", "Person", reader is null ? null : PostTitles.OfLeadership(reader)).TrimEnd();

    /// <summary>The reader greeted: "chị Tư", "đồng chí Chủ tịch", "đồng chí Tư"; of leadership without such a title the full name.</summary>
    public static string Addressing(string language, RosterPerson person) => language == "en" ? person.Name
        : person.Address is { } address ? $"{address} {person.GivenName}"
        : PostTitles.OfLeadership(person) is not null ? You(person)
        : Texts.Say(language, "Person", person.Has(Role.Leader) ? person.Name : person.GivenName);

    /// <summary>With a capital, to begin a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text
        : text.StartsWith(SpokenTo.Mark, StringComparison.Ordinal) ? SpokenTo.CapitalMark + text[SpokenTo.Mark.Length..]
        : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Person(string language, Roster roster, Guid id) =>
        roster.Find(id) is { } person ? Person(language, person) : "—";

    /// <summary>Both names: "đồng chí Trần Hạnh (làm thay đồng chí Lê Thị Tư)".</summary>
    public static string InsteadOf(string language, Roster roster, Guid id, Guid away) =>
        Texts.Say(language, "InsteadOf", Person(language, roster, id), Person(language, roster, away));

    /// <summary>Who took a step, and for whom where he stood in.</summary>
    public static string Actor(string language, Roster roster, Guid id, string? payload) =>
        payload is not null && MessageJson.Read<EventPayload>(payload).InsteadOfId is { } away ? InsteadOf(language, roster, id, away) : Person(language, roster, id);

    /// <summary>"đồng chí Lê Thị Tư (Phòng Văn hóa - Xã hội)".</summary>
    public static string PersonWithUnit(string language, Roster roster, Guid id) =>
        roster.Find(id) is not { } person ? "—"
        : roster.MainUnitOf(person) is { } unit ? Texts.Say(language, "PersonWithUnit", person.Name, unit.Name)
        : Person(language, person);

    /// <summary>The same as this reader knows the unit.</summary>
    public static string PersonWithUnit(RosterPerson reader, Roster roster, Guid id) =>
        roster.Find(id) is { MainPost: { } post } person
            ? Texts.Say(reader.Language, "PersonWithUnit", person.Name, UnitNames.For(reader, roster, post.UnitId))
            : Person(reader.Language, roster, id);

    /// <summary>"97,5" in Vietnamese, "97.5" in English; at most two decimals.</summary>
    public static string Number(string language, decimal value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace('.', ',');
    }

    /// <summary>"17:00 thứ Sáu, 20/3/2026"; always with weekday and date.</summary>
    public static string Instant(string language, DateTimeOffset instant, OfficeCalendar calendar) => SpokenDates.Of(language, instant, calendar);

    /// <summary>"thứ Sáu, 20/3/2026".</summary>
    public static string Day(string language, DateOnly date) => SpokenDates.Day(language, date);

    public static string Deadline(string language, DateTimeOffset? dueAt, OfficeCalendar calendar) =>
        dueAt is { } due ? Instant(language, due, calendar) : Texts.Say(language, "NoDeadline");

    /// <summary>"quá hạn 2 ngày làm việc"; within the day of the deadline, or before the next working day, no days are counted.</summary>
    /// <param name="clock">Where the officer's clock stands.</param>
    public static string LateBy(string language, DateTimeOffset dueAt, DateTimeOffset clock, OfficeCalendar calendar, string key = "LateBy")
    {
        var (due, day) = (calendar.DateOf(dueAt), calendar.DateOf(clock));
        return calendar.WorkingDaysBetween(due, day) is > 0 and var days ? Texts.Say(language, key, days)
            : Texts.Say(language, due == day ? $"{key}.Today" : $"{key}.DayOff");
    }

    /// <summary>"đang thực hiện, quá hạn".</summary>
    public static string State(string language, Assignment assignment, DateTimeOffset now)
    {
        var state = Texts.Say(assignment.IsCooperation, language, $"State.{assignment.State}");
        if (assignment is { Extensions: >= ManyExtensions, IsOpen: true, IsCooperation: false })
        {
            state = $"{state}, {Texts.Say(language, "ExtendedOften", assignment.Extensions)}";
        }

        return assignment.DueAt is null || assignment.IsCooperation || assignment.State is AssignmentState.Withdrawn or AssignmentState.Parent
            ? state
            : $"{state}, {Texts.Say(language, ClockOf(assignment, now))}";
    }

    private static string ClockOf(Assignment assignment, DateTimeOffset now) => Standing.IsLate(assignment, now) ? "Late"
        // What is not counted because nobody could hear of it in time is excused by nobody.
        : assignment.LateWaivedAt is not null && !Standing.WasUnheard(assignment) ? "Waived"
        : assignment.LateWaivedAt is not null && Standing.ClockOf(assignment, now) > assignment.DueAt ? "Unheard"
        : Standing.IsHeldUp(assignment, now) ? "HeldUp"
        : assignment.State == AssignmentState.Completed ? "OnTime.Completed"
        : "OnTime";

    public static string Step(string language, Assignment assignment, EventKind kind) =>
        Texts.Say(assignment.IsCooperation, language, $"Event.{kind}");
}
