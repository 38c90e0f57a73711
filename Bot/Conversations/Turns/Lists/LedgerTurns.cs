using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>The year's two ledger columns: everybody his own, and whoever leads a unit its sums.</summary>
internal static class LedgerTurns
{
    /// <summary>True when the words ask for one of them.</summary>
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        var wish = LedgerWords.Read(text);
        if (wish == LedgerWish.None)
        {
            return false;
        }

        var calendar = turn.Office.Calendar;
        var year = calendar.DateOf(turn.Now).Year;
        var from = calendar.YearStart(year);
        var unit = Headed(turn);
        turn.Reply = wish == LedgerWish.Own
            ? LedgerWording.Own(turn.Person, await PersonLedger.ReadAsync(turn.Db, turn.Person.Id, from, turn.Now), year, offersUnit: unit is not null)
            : unit is null ? LedgerWording.NotYours(turn.Person)
            : LedgerWording.Unit(turn.Person, unit, await PersonLedger.OfUnitsAsync(turn.Db, UnitsUnder(turn, unit), from, turn.Now), year);
        return true;
    }

    private static RosterUnit? Headed(Turn turn) => turn.Person.Posts.Where(p => PostTitles.IsLeading(p.Role))
        .OrderBy(p => p.Role).Select(p => turn.Office.Roster.FindUnit(p.UnitId)).FirstOrDefault();

    private static IReadOnlyList<Guid> UnitsUnder(Turn turn, RosterUnit unit) =>
        new CountedAssignments(turn.Db, turn.Office.Roster, turn.Office.Calendar, turn.Now).UnitsUnder(unit.Id);
}
