using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>What is said of a leave: days and substitute, nothing else.</summary>
public static class LeaveNotices
{
    private static readonly Texts Texts = new("LeaveWording");

    /// <param name="replaced">What he had asked for before and asks for no more.</param>
    public static OutgoingMessage ToConfirm(Leave leave, Act act, RosterPerson head, IReadOnlyList<Leave>? replaced = null) => new()
    {
        Language = head.Language,
        Title = Texts.Say(head.Language, "Ask.Title"),
        Lines =
        [
            leave.PersonId == head.Id && act.Actor.Id != head.Id
                ? ByActor(leave, act, head, leave.SubstituteId is null ? "Ask.Yours" : "Ask.Yours.With")
                : Days(head, "Ask.Line", leave, act),
            .. replaced?.Select(l => Texts.Say(head.Language, "Ask.Replaces", DaysOf(head.Language, l))) ?? [],
        ],
        Buttons =
        [
            .. new[] { ("Confirm", "leave"), ("Refuse", "leave-no") }.Select(b => new Button(
                Texts.Say(head.Language, b.Item1),
                Texts.Say(head.Language, $"{b.Item1}.text", act.Office.Roster.Find(leave.PersonId)?.Name, $"{leave.FromDate.Day}/{leave.FromDate.Month}"),
                b.Item2,
                new Dictionary<string, string> { ["l"] = leave.Id.ToString("N") })),
        ],
    };

    /// <summary>To the substitute proposed: nothing holds until the head has agreed.</summary>
    public static OutgoingMessage Proposed(Leave leave, Act act, RosterPerson to) =>
        new() { Language = to.Language, Lines = [Days(to, "Proposed", leave, act)] };

    /// <summary>Who was to stand in does not, and what is to be done now: to the one on leave, or to who has the word on it.</summary>
    public static OutgoingMessage StandInDeclined(Leave leave, Act act, RosterPerson to)
    {
        var (key, next) = (to.Id == leave.PersonId, leave.SubstituteId is null) switch
        {
            (true, true) => ("Declined.Yours", "Declined.Yours.Nobody"),
            (true, false) => ("Declined.Yours", "Declined.Yours.Still"),
            (false, true) => ("Declined", "Declined.Nobody"),
            (false, false) => ("Declined", "Declined.Still"),
        };
        var who = Speech.Sentence(Speech.Person(to.Language, act.Actor));
        return new OutgoingMessage
        {
            Language = to.Language,
            Lines =
            [
                Texts.Say(to.Language, key, who, DaysOf(to.Language, leave), Speech.Person(to.Language, act.Office.Roster, leave.PersonId)),
                Texts.Say(to.Language, next, act.Office.Roster.Find(leave.PersonId)?.Name),
            ],
        };
    }

    /// <summary>To the person a leave was entered for.</summary>
    public static OutgoingMessage Entered(Leave leave, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Lines = [ByActor(leave, act, to, leave.SubstituteId is null ? "Entered" : "Entered.With")],
    };

    /// <summary>Who entered it for the reader, and who is to stand in.</summary>
    private static string ByActor(Leave leave, Act act, RosterPerson to, string key) => Texts.Say(
        to.Language,
        key,
        Speech.Sentence(Speech.Person(to.Language, act.Actor)),
        DaysOf(to.Language, leave),
        leave.SubstituteId is { } substitute ? Speech.Person(to.Language, act.Office.Roster, substitute) : null);

    public static OutgoingMessage Cancelled(Act act, RosterPerson person, LeaveDays days, RosterPerson reader) => new()
    {
        Language = reader.Language,
        Lines =
        [
            Texts.Say(
                reader.Language,
                person.Id == act.Actor.Id ? "Cancelled" : person.Id == reader.Id ? "Cancelled.Yours" : "Cancelled.Of",
                Speech.Sentence(Speech.Person(reader.Language, act.Actor)),
                DaysOf(reader.Language, days),
                Speech.Person(reader.Language, person)),
        ],
    };

    public static OutgoingMessage Refused(Leave leave, Act act, RosterPerson to) =>
        new() { Language = to.Language, Lines = [Days(to, To("Refused", leave, to), leave, act)] };

    /// <summary>The one away and the one who stands in are spoken to themselves.</summary>
    public static OutgoingMessage Confirmed(Leave leave, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Lines = [Days(to, To("Confirmed", leave, to), leave, act)],
    };

    /// <summary>To the substitute, where a leave holds as it is entered.</summary>
    public static OutgoingMessage StandsIn(Leave leave, Act act, RosterPerson to) =>
        new() { Language = to.Language, Lines = [Days(to, "StandsIn", leave, act)] };

    /// <summary>Some of the days are taken already: nothing is entered, and what to write first is said.</summary>
    public static OutgoingMessage Overlaps(Leave taken, Act act) => new()
    {
        Language = act.Actor.Language,
        Lines = [Days(act.Actor, OverlapsKey(taken, act.Actor), taken, act)],
    };

    private static string OverlapsKey(Leave taken, RosterPerson reader) => (taken.PersonId == reader.Id, taken.ConfirmedById is null) switch
    {
        (true, true) => "OverlapsYoursAsked",
        (true, false) => "OverlapsYours",
        (false, true) => "OverlapsAsked",
        (false, false) => "Overlaps",
    };

    /// <summary>Who is away in those days, a line each.</summary>
    public static OutgoingMessage Away(Act act, IReadOnlyList<Leave> leaves, DateOnly from, DateOnly to)
    {
        var language = act.Actor.Language;
        var days = from == to ? Speech.Day(language, from) : Texts.Say(language, "Range", Speech.Day(language, from), Speech.Day(language, to));
        var people = leaves.GroupBy(l => l.PersonId).ToList();
        return people.Count == 0
            ? new() { Language = language, Lines = [Texts.Say(language, "Away.None", Speech.Sentence(days))] }
            : new()
            {
                Language = language,
                Title = Texts.Say(language, "Away.Title", days, people.Count),
                Lines =
                [
                    .. people.Take(MostAway).SelectMany(p => p).Select(l => AwayLine(act.Actor, l, act)),
                    .. people.Count > MostAway ? new[] { Texts.Say(language, "Away.More", people.Count - MostAway) } : [],
                ],
            };
    }

    /// <summary>When one person is away, a line for each leave.</summary>
    public static OutgoingMessage Of(Act act, string who, IReadOnlyList<Leave> leaves) => new()
    {
        Language = act.Actor.Language,
        Lines = leaves.Count == 0
            ? [Texts.Say(act.Actor.Language, "Of.None", Speech.Sentence(who))]
            : [.. leaves.Take(MostAway).Select(l => AwayLine(act.Actor, l, act))],
    };

    private const int MostAway = 15;

    /// <summary>Which of the three: to the one away, to who stands in, to anybody else.</summary>
    private static string To(string key, Leave leave, RosterPerson to) =>
        to.Id == leave.PersonId ? $"{key}Yours" : to.Id == leave.SubstituteId ? $"{key}You" : key;

    private static string AwayLine(RosterPerson reader, Leave leave, Act act)
    {
        var (roster, language) = (act.Office.Roster, reader.Language);
        var who = Speech.Sentence(Speech.PersonTo(reader, roster, leave.PersonId));
        var unit = roster.Find(leave.PersonId) is { } person ? roster.MainUnitOf(person)?.Name ?? "—" : "—";
        var line = leave.SubstituteId is { } substitute
            ? Texts.Say(language, "Away.Line.With", who, unit, DaysOf(language, leave), Speech.PersonTo(reader, roster, substitute))
            : Texts.Say(language, "Away.Line", who, unit, DaysOf(language, leave));
        return leave.ConfirmedById is null ? Texts.Say(language, "Away.Waiting", line) : line;
    }

    public static string Days(RosterPerson reader, string key, Leave leave, Act act)
    {
        var language = reader.Language;
        var who = Speech.Sentence(Speech.PersonTo(reader, act.Office.Roster, leave.PersonId));
        var days = DaysOf(language, leave);
        return leave.SubstituteId is { } substitute
            ? Texts.Say(language, $"{key}.With", who, days, Speech.PersonTo(reader, act.Office.Roster, substitute))
            : Texts.Say(language, key, who, days);
    }

    public static string DaysOf(string language, Leave leave) => DaysOf(language, leave.Days);

    public static string DaysOf(string language, LeaveDays days)
    {
        var (from, to) = (Speech.Day(language, days.From), Speech.Day(language, days.To));
        return days.From == days.To
            ? (days.StartsAtNoon ? Texts.Say(language, "Half.Afternoon", from) : days.EndsAtNoon ? Texts.Say(language, "Half.Morning", from) : Texts.Say(language, "On", from))
            : Texts.Say(
                language,
                "Range",
                days.StartsAtNoon ? Texts.Say(language, "Range.Afternoon", from) : from,
                days.EndsAtNoon ? Texts.Say(language, "Range.Morning", to) : to);
    }

    public static string Say(string language, string key, params object?[] values) => Texts.Say(language, key, values);

    /// <summary>A message of that one sentence.</summary>
    public static OutgoingMessage Line(string language, string key, params object?[] values) =>
        new() { Language = language, Lines = [Say(language, key, values)] };
}
