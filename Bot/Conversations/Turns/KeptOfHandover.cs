using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>What is to stay when all the rest goes to another; it is shown in the question, and where it is not clear nothing goes.</summary>
internal static class KeptOfHandover
{
    /// <returns>True when it is answered here.</returns>
    public static bool TryAsk(Turn turn, AllHandedOver said, RosterPerson from, RosterPerson to, IReadOnlyList<Assignment> owed)
    {
        if (said.Kept is not { } kept)
        {
            return false;
        }

        if (kept.Numbers.Count == 0)
        {
            turn.Reply = DialogWording.Line(
                turn, "HandOverAll.Kept.Which", kept.Words, Names(owed), DialogWording.Say(turn.Language, "HandOverAll.text", from.Code, to.Code));
            return true;
        }

        if (kept.Numbers.Where(n => owed.All(a => a.Number != n)).ToList() is { Count: > 0 } others)
        {
            turn.Reply = DialogWording.Line(turn, "HandOverAll.Kept.NotHis", Numbers(others), Speech.Person(turn.Language, from), Names(owed));
            return true;
        }

        if (owed.All(a => kept.Numbers.Contains(a.Number)))
        {
            turn.Reply = DialogWording.Line(turn, "HandOverAll.Kept.All", Speech.Person(turn.Language, from));
            return true;
        }

        return false;
    }

    /// <summary>As it is said again in the line that waits for a yes.</summary>
    public static string Typed(Turn turn, AllHandedOver said) =>
        said.Kept is { Numbers: { Count: > 0 } numbers } ? DialogWording.Say(turn.Language, "HandOverAll.kept", Numbers(numbers)) : "";

    public static string Shown(Turn turn, AllHandedOver said) =>
        said.Kept is { Numbers: { Count: > 0 } numbers } ? DialogWording.Say(turn.Language, "HandOverAll.Ask.Kept", Numbers(numbers)) : "";

    private static string Names(IReadOnlyList<Assignment> owed) => string.Join(", ", owed.Select(a => $"NV-{a.Number} “{a.Title}”"));

    private static string Numbers(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(n => $"NV-{n}"));
}
