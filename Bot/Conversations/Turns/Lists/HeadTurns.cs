using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Digests;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>
/// Who of his people is latest, a list to pass on: a head gets the list there is, and is told what the assistant does not do. People
/// are not ranked, and nothing is sent to anybody on its own.
/// </summary>
internal static class HeadTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        var wish = turn.Message.Files.Count > 0 ? HeadWish.None : HeadWords.Read(text);
        if (wish == HeadWish.None)
        {
            return false;
        }

        var oversees = TaskLists.OpenOverseen(turn) is not null;
        await ListTurns.RunAsync(turn, wish == HeadWish.MostLate ? Intent.Overdue : oversees ? Intent.UnitTasks : Intent.MyTasks, page: 1, words: null);
        string[] said = wish == HeadWish.ListToPassOn ? [ListWording.Say(turn, "PassedOnByHand")]
            : HasUnits(turn) ? [ListWording.Say(turn, "NobodyRanked"), ListWording.Say(turn, "NobodyRanked.Units")]
            : [ListWording.Say(turn, "NobodyRanked")];
        turn.Reply = turn.Reply! with { Lines = [.. said, .. turn.Reply.Lines] };
        return true;
    }

    // Their figures he may ask for.
    private static bool HasUnits(Turn turn) =>
        DigestLists.UnitOf(turn.Office.Roster, turn.Person) is { } unit && turn.Office.Roster.Units.Any(u => u.IsActive && u.ParentId == unit.Id);
}
