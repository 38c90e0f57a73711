using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>Whom a name could mean, numbered as they are asked about.</summary>
internal static class OrderCandidates
{
    public const int Most = 6;

    /// <summary>The one whose number is the whole answer.</summary>
    public static AssignItem? Chosen(Turn turn, AssignItem item) =>
        item is { FirstMissing: Slot.Person, Candidates.Count: > 1 } && BareNumbers.In(turn.Words) is { } number && number >= 1 && number <= Math.Min(Most, item.Candidates.Count)
        && turn.Office.Roster.Find(item.Candidates[number - 1]) is { } person && ItemReceivers.Of(turn, new Named(person.Id, null)) is { } receiver
            ? ItemReceivers.GivenTo(item, receiver)
            : null;
}
