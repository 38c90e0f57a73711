using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>What the speaker covers for each of those away whom he stands in for: their open work, and what waits for their decision and is not his own.</summary>
internal static class CoveredWork
{
    private const int Most = 8;

    public static async Task<IReadOnlyList<string>> LinesAsync(Turn turn)
    {
        var lines = new List<string>();
        foreach (var away in turn.Act.StandsInFor)
        {
            lines.AddRange(await SectionAsync(turn, away));
        }

        return lines;
    }

    private static async Task<IReadOnlyList<string>> SectionAsync(Turn turn, RosterPerson away)
    {
        var own = await Readable(turn, turn.Db.Assignments.AsNoTracking())
            .Where(a => a.AssigneeId == away.Id && AssignmentStates.Open.Contains(a.State)).ToListAsync();
        var waiting = await Readable(turn, WaitingForReader.TasksOf(turn.Db, turn.Office.Roster, away))
            .Where(a => a.AssigneeId != away.Id && a.AssigneeId != turn.Person.Id).ToListAsync();
        IReadOnlyList<string> rows =
        [
            .. waiting.OrderBy(a => a.Number).Select(a => ListWording.Say(turn, "Covered.Waiting", ListWording.Row(turn, a, Intent.WaitingForMe))),
            .. own.OrderBy(a => a.DueAt ?? DateTimeOffset.MaxValue).ThenBy(a => a.Number).Select(a => ListWording.Row(turn, a, Intent.MyTasks)),
        ];
        return rows.Count == 0 ? [] :
        [
            ListWording.Say(turn, "Covered", Speech.Person(turn.Language, away), rows.Count),
            .. rows.Take(Most),
            .. rows.Count > Most ? new[] { ListWording.Say(turn, "Covered.More", rows.Count - Most) } : [],
        ];
    }

    /// <summary>Of what is restricted only what he may read himself.</summary>
    private static IQueryable<Assignment> Readable(Turn turn, IQueryable<Assignment> query)
    {
        var me = turn.Person.Id;
        return query.Where(a => !a.IsRestricted || a.AssignerId == me || turn.Db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me));
    }
}
