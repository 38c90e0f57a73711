using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>What is said of a leave: days and substitute, nothing else.</summary>
public static class LeaveNotices
{
    private static readonly Texts Texts = new("LeaveWording");

    public static OutgoingMessage ToConfirm(Leave leave, Act act, RosterPerson head) => new()
    {
        Language = head.Language,
        Title = Texts.Say(head.Language, "Ask.Title"),
        Lines = [Days(head.Language, "Ask.Line", leave, act)],
        Buttons =
        [
            .. new[] { ("Confirm", "leave"), ("Refuse", "leave-no") }.Select(b => new Button(
                Texts.Say(head.Language, b.Item1),
                Texts.Say(head.Language, $"{b.Item1}.text", act.Office.Roster.Find(leave.PersonId)?.Name),
                b.Item2,
                new Dictionary<string, string> { ["l"] = leave.Id.ToString("N") })),
        ],
    };

    /// <summary>To the substitute proposed: nothing holds until the head has agreed.</summary>
    public static OutgoingMessage Proposed(Leave leave, Act act, RosterPerson to) =>
        new() { Language = to.Language, Lines = [Days(to.Language, "Proposed", leave, act)] };

    public static OutgoingMessage Refused(Leave leave, Act act, RosterPerson to) =>
        new() { Language = to.Language, Lines = [Days(to.Language, "Refused", leave, act)] };

    public static OutgoingMessage Confirmed(Leave leave, Act act, RosterPerson to) =>
        new() { Language = to.Language, Lines = [Days(to.Language, "Confirmed", leave, act)] };

    public static string Days(string language, string key, Leave leave, Act act)
    {
        var who = Speech.Sentence(Speech.Person(language, act.Office.Roster, leave.PersonId));
        var days = DaysOf(language, leave);
        return leave.SubstituteId is { } substitute
            ? Texts.Say(language, $"{key}.With", who, days, Speech.Person(language, act.Office.Roster, substitute))
            : Texts.Say(language, key, who, days);
    }

    public static string DaysOf(string language, Leave leave) => leave.FromDate == leave.ToDate
        ? Speech.Day(language, leave.FromDate)
        : Texts.Say(language, "Range", Speech.Day(language, leave.FromDate), Speech.Day(language, leave.ToDate));

    public static string Say(string language, string key, params object?[] values) => Texts.Say(language, key, values);
}
