using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is said of several pieces of work that change hands at once.</summary>
public static class HandoverNotices
{
    private const int MostRows = 12;

    /// <summary>To whoever leads now: number by number what somebody left, and who could take it.</summary>
    public static OutgoingMessage Left(LeftWork left, IEnumerable<RosterPerson> takers, Office office, DateTimeOffset now)
    {
        var to = left.Keeper;
        return new OutgoingMessage
        {
            Language = to.Language,
            Title = Say(to, "Left.Title", Speech.Sentence(Speech.Person(to.Language, left.Leaver)), left.Tasks.Count),
            Lines =
            [
                .. Rows(left.Tasks, to, a => Say(to, a.DueAt is null ? "Left.Row.NoDeadline" : "Left.Row", a.Number, a.Title,
                    Speech.State(to.Language, a, now), Due(a, to, office))),
                Say(to, "Left.Hint", left.Tasks[0].Number),
            ],
            Buttons = [.. takers.Take(TransferProposal.Offered).Select(taker => AllTo(to, left.Leaver, taker))],
        };
    }

    /// <summary>All of it at once, told once; one word accepts it all.</summary>
    public static OutgoingMessage AllToYou(IReadOnlyList<Assignment> tasks, RosterPerson former, string reason, Act act, RosterPerson to)
    {
        var text = Say(to, "AllToYou.Accept.text", string.Join(", ", tasks.Select(a => a.Number)));
        return new OutgoingMessage
        {
            Topic = MessageTopic.Assignment,
            Language = to.Language,
            Title = Say(to, "AllToYou.Title", tasks.Count),
            Lines =
            [
                Say(to, "AllToYou.Line", Me(act, to), Speech.Person(to.Language, former)),
                .. Rows(tasks, to, a => Say(to, Row(a), a.Number, a.Title, Due(a, to, act.Office))),
            ],
            Facts = [Fact(to, "Reason", reason)],
            Buttons = [Button.Saying(Say(to, "AllToYou.Accept", tasks.Count), text)],
        };
    }

    public static OutgoingMessage All(
        IReadOnlyList<Assignment> tasks, RosterPerson former, RosterPerson receiver, string reason, Act act, RosterPerson to) => new()
        {
            Language = to.Language,
            Title = Say(to, "All.Title", tasks.Count),
            Lines =
            [
                Say(to, "All.Line", Me(act, to), Speech.Person(to.Language, former), Name(receiver.Id, act, to)),
                .. Rows(tasks, to, a => Say(to, Row(a), a.Number, a.Title, Due(a, to, act.Office))),
                .. Unheard(tasks, act, to),
            ],
            Facts = [Fact(to, "Reason", reason)],
        };

    private static Button AllTo(RosterPerson to, RosterPerson leaver, RosterPerson taker)
    {
        var text = Say(to, "Left.All.text", leaver.Code, taker.Code);
        return Button.Saying(Say(to, "Left.All", taker.Name), text);
    }

    private static IEnumerable<string> Rows(IReadOnlyList<Assignment> tasks, RosterPerson to, Func<Assignment, string> row) =>
    [
        .. tasks.Take(MostRows).Select(row),
        .. tasks.Count > MostRows ? new[] { Say(to, "Left.More", tasks.Count - MostRows) } : [],
    ];

    private static string Row(Assignment a) => a.DueAt is null ? "AllToYou.Row.NoDeadline" : "AllToYou.Row";

    private static string Due(Assignment a, RosterPerson to, Office office) => Speech.Deadline(to.Language, a.DueAt, office.Calendar);
}
