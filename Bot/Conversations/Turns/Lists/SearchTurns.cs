using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>"tìm “đất đai” của Quý": words and a person, both narrowing what is found.</summary>
internal static partial class SearchTurns
{
    /// <summary>Null when nobody was named.</summary>
    public static Whose? WhoseIn(Turn turn, Reading reading) => WhoseOf(turn, reading.Person, reading.PersonCandidates, reading.PersonWords);

    /// <param name="words">As they were named.</param>
    public static Whose? WhoseOf(Turn turn, Named? named, IReadOnlyList<Guid> candidates, string? words)
    {
        var roster = turn.Office.Roster;
        if (named is { UnitId: { } unit })
        {
            var name = roster.FindUnit(unit)?.Name ?? "—";
            return new Whose([], unit, name, name);
        }

        return named is { } person ? new Whose([person.PersonId], null, Speech.Person(turn.Language, roster, person.PersonId), roster.Find(person.PersonId)?.Code ?? "")
            : candidates.Count > 0 ? new Whose(candidates, null, words ?? "", words ?? "")
            : UnitCalled(turn, words);
    }

    /// <summary>A unit nobody leads is known by its name alone.</summary>
    private static Whose? UnitCalled(Turn turn, string? words)
    {
        var name = words is null ? "" : Introduction().Replace(Folded.Of(words).Text.Trim(), "");
        return UnitsCalled.In(turn.Office.Roster, name).FirstOrDefault() is { } unit
            ? new Whose([], unit.Id, unit.Name, unit.Name)
            : null;
    }

    [GeneratedRegex(@"^(?:(?:cua|thuoc|ben|don vi|co quan|of|unit)\s+)+")]
    private static partial Regex Introduction();

    /// <summary>One person's or one unit's part of a list; only what the speaker may see of it.</summary>
    public static async Task ListAsync(Turn turn, Intent list, Whose whose, int page) =>
        turn.Reply = ListWording.OfWhose(turn, list, await TaskLists.PageAsync(turn, list, page, whose), whose);

    /// <summary>How far they are: the one task of theirs the words name, or all that is open.</summary>
    public static async Task ShowAsync(Turn turn, Whose whose, int page)
    {
        if (NamedWork.MayBeIn(turn.Words) && NamedWork.Only(turn.Words, await TaskLists.OpenOfAsync(turn, whose), a => a.Title) is { } named)
        {
            turn.Reply = await AssignmentCard.ForAsync(turn, named.Number);
            return;
        }

        await ListAsync(turn, Intent.UnitTasks, whose, page);
    }

    public static async Task RunAsync(Turn turn, string? words, Whose whose, int page) =>
        turn.Reply = ListWording.OfSearch(turn, await TaskLists.SearchAsync(turn, words ?? "", page, whose), words, whose);
}
