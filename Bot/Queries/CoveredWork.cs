using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>What the speaker covers for each of those away whom he stands in for: their open work, and what waits for their decision and is not his own.</summary>
internal static class CoveredWork
{
    private const int Most = 8;

    /// <summary>Beside one's own list: the first few of each.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(Turn turn)
    {
        var lines = new List<string>();
        foreach (var section in await SectionsAsync(turn))
        {
            lines.Add(ListWording.Say(turn, "Covered", Speech.Person(turn.Language, section.Away), section.Rows.Count));
            lines.AddRange(section.Rows.Take(Most));
            if (section.Rows.Count > Most)
            {
                lines.Add(ListWording.Say(turn, "Covered.More", section.Rows.Count - Most));
            }
        }

        return lines;
    }

    /// <summary>"Việc làm thay": all of it, page by page, and whom he will stand in for.</summary>
    public static async Task<OutgoingMessage> ListAsync(Turn turn, int page)
    {
        var rows = (await SectionsAsync(turn)).SelectMany(s => s.Rows.Select(row => (s.Away, Row: row))).ToList();
        var pages = Math.Max(1, (rows.Count + Most - 1) / Most);
        page = Math.Clamp(page, 1, pages);
        return ListWording.OfCovered(turn, rows.Count, [.. rows.Skip((page - 1) * Most).Take(Most)], page, pages, await AheadAsync(turn));
    }

    private static async Task<IReadOnlyList<Leave>> AheadAsync(Turn turn)
    {
        var (me, half) = (turn.Person.Id, HalfDay.At(turn.Now, turn.Office.Calendar));
        return await turn.Db.Leaves.AsNoTracking().Where(l =>
            l.SubstituteId == me && l.ConfirmedById != null && (l.FromDate > half.Date || (l.FromDate == half.Date && l.StartsAtNoon && !half.IsAfternoon)))
            .OrderBy(l => l.FromDate).ThenBy(l => l.Id).Take(Most).ToListAsync();
    }

    private static async Task<IReadOnlyList<(RosterPerson Away, IReadOnlyList<string> Rows)>> SectionsAsync(Turn turn)
    {
        var sections = new List<(RosterPerson Away, IReadOnlyList<string> Rows)>();
        foreach (var away in turn.Act.StandsInFor)
        {
            if (await RowsAsync(turn, away) is { Count: > 0 } rows)
            {
                sections.Add((away, rows));
            }
        }

        return sections;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Turn turn, RosterPerson away)
    {
        var own = await Readable(turn, turn.Db.Assignments.AsNoTracking())
            .Where(a => a.AssigneeId == away.Id && AssignmentStates.Open.Contains(a.State)).ToListAsync();
        var waiting = await Readable(turn, WaitingForReader.TasksOf(turn.Db, turn.Office.Roster, away))
            .Where(a => a.AssigneeId != away.Id && a.AssigneeId != turn.Person.Id).ToListAsync();
        return
        [
            .. waiting.OrderBy(a => a.Number).Select(a => ListWording.Say(turn, "Covered.Waiting", ListWording.Row(turn, a, Intent.WaitingForMe))),
            .. own.OrderBy(a => a.DueAt ?? DateTimeOffset.MaxValue).ThenBy(a => a.Number).Select(a => ListWording.Row(turn, a, Intent.MyTasks)),
        ];
    }

    /// <summary>Of what is restricted only what he may read himself.</summary>
    private static IQueryable<Assignment> Readable(Turn turn, IQueryable<Assignment> query)
    {
        var me = turn.Person.Id;
        return query.Where(a => !a.IsRestricted || a.AssignerId == me || turn.Db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me));
    }
}
