using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>To somebody back from leave: what was done in his place, a line a kind of step with its numbers.</summary>
public static class ReturnNotices
{
    public static OutgoingMessage Of(RosterPerson to, IReadOnlyList<Leave> leaves, IReadOnlyList<DoneInstead> done, Office office)
    {
        var language = to.Language;
        return new OutgoingMessage
        {
            Topic = MessageTopic.Reminder,
            Language = language,
            Title = LeaveNotices.Say(language, "Back.Title", LeaveNotices.DaysOf(language, Whole(leaves))),
            Lines =
            [
                .. done.GroupBy(d => d.ById).SelectMany(by => By(language, by.Key, by, office)),
                LeaveNotices.Say(language, "Back.Hint", done[0].Assignment.Number),
            ],
        };
    }

    private static LeaveDays Whole(IReadOnlyList<Leave> leaves) =>
        leaves.MaxBy(l => l.Days.Last.Index)!.Days with { From = leaves[0].FromDate, StartsAtNoon = leaves[0].StartsAtNoon };

    private static IEnumerable<string> By(string language, Guid substitute, IEnumerable<DoneInstead> done, Office office) =>
    [
        LeaveNotices.Say(language, "Back.By", Speech.Sentence(Speech.Person(language, office.Roster, substitute))),
        .. done.GroupBy(d => Speech.Step(language, d.Assignment, d.Kind)).Select(step => LeaveNotices.Say(
            language, "Back.Step", Speech.Sentence(step.Key), string.Join(", ", step.Select(d => d.Assignment.Number).Distinct().Order().Select(n => $"NV-{n}")))),
    ];
}
