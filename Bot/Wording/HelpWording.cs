using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.DialogWording;

namespace ReformBot.Bot.Wording;

/// <summary>How the assistant is used, and what to write when it was not understood.</summary>
internal static class HelpWording
{
    /// <summary>What is likely to be wanted next: what waits for whoever gives work, his own for whoever does it.</summary>
    public static OutgoingMessage Unknown(Turn turn, Reading reading) => reading.DayNamed is { Date: var day }
        ? Line(turn, Gives(turn.Person) ? "Unknown.Giver.Day" : "Unknown.Day", Speech.Day(turn.Language, day), $"{day:d/M}")
        : Line(turn, Gives(turn.Person) ? "Unknown.Giver" : "Unknown");

    private static readonly string[] FirstLists = ["MyTasks", "WaitingForMe", "Overdue"];

    public static OutgoingMessage Help(Turn turn) => new()
    {
        Language = turn.Language,
        Title = Say(turn.Language, "Help.Title"),
        Lines = [.. HelpKeys(turn.Person).Select(key => Say(turn.Language, key))],
        Marks = [new LineMark(Say(turn.Language, "Help.Note"), LineRole.Quiet)],
        Buttons = [.. FirstLists.Select(list => ListWording.Saying(turn, $"{list}.First.text"))],
    };

    /// <summary>To an account nobody is known behind, so in both languages.</summary>
    public static OutgoingMessage Unlinked() => new() { Lines = [Say("vi", "Unlinked"), Say("en", "Unlinked")] };

    /// <summary>To an account linked just now, with the notice.</summary>
    public static OutgoingMessage Linked(RosterPerson person) =>
        Notice(person).After(Say(person.Language, "Linked", Speech.Person(person.Language, person)));

    /// <summary>The notice the law asks for, in four lines, once an account: at linking, or before the first answer to one linked beforehand.</summary>
    public static OutgoingMessage Notice(RosterPerson person) => new()
    {
        Language = person.Language,
        Lines = [.. Enumerable.Range(1, 4).Select(i => Say(person.Language, $"Notice.{i}"))],
    };

    private static bool Gives(RosterPerson person) => person.Posts.Any(p => p.Role is not Role.Officer);

    private static IEnumerable<string> HelpKeys(RosterPerson person)
    {
        var leads = person.Has(Role.Leader);
        return
        [
            .. Gives(person) ? ["Help.Assign", "Help.Giver", "Help.Follow"] : Array.Empty<string>(),
            "Help.Doer",
            "Help.Lists",
            .. person.Has(Role.Head) ? ["Help.Head"] : Array.Empty<string>(),
            .. leads ? ["Help.Leader"] : Array.Empty<string>(),
            "Help.Personal",
            "Help.Note",
        ];
    }
}
