using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>"tìm “đất đai” của Quý": words and a person, both narrowing what is found.</summary>
internal static class SearchTurns
{
    /// <summary>Null when nobody was named.</summary>
    public static Whose? WhoseIn(Turn turn, Reading reading)
    {
        var roster = turn.Office.Roster;
        if (reading.Person is { UnitId: { } unit })
        {
            var name = roster.FindUnit(unit)?.Name ?? "—";
            return new Whose([], unit, name, name);
        }

        return reading.Person is { } person ? new Whose([person.PersonId], null, Speech.Person(turn.Language, roster, person.PersonId), roster.Find(person.PersonId)?.Code ?? "")
            : reading.PersonCandidates.Count > 0 ? new Whose(reading.PersonCandidates, null, reading.PersonWords ?? "", reading.PersonWords ?? "")
            : null;
    }

    public static async Task RunAsync(Turn turn, string? words, Whose whose, int page) =>
        turn.Reply = ListWording.OfSearch(turn, await TaskLists.SearchAsync(turn, words ?? "", page, whose), words, whose);
}
