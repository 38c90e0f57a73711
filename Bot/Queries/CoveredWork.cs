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
            lines.Add(ListWording.Say(turn, "Covered", Speech.Person(turn.Language, section.Away), section.Count));
            lines.AddRange(await RowsAsync(turn, section, 0, Most));
            if (section.Count > Most)
            {
                lines.Add(ListWording.Say(turn, "Covered.More", section.Count - Most));
            }
        }

        return lines;
    }

    /// <summary>"Việc làm thay": all of it, page by page, and whom he will stand in for.</summary>
    public static async Task<OutgoingMessage> ListAsync(Turn turn, int page)
    {
        var sections = await SectionsAsync(turn);
        var count = sections.Sum(s => s.Count);
        var pages = Math.Max(1, (count + Most - 1) / Most);
        page = Math.Clamp(page, 1, pages);
        var skip = (page - 1) * Most;
        var shown = new List<(RosterPerson Away, string Row)>();
        foreach (var section in sections)
        {
            if (skip < section.Count && shown.Count < Most)
            {
                shown.AddRange((await RowsAsync(turn, section, skip, Most - shown.Count)).Select(row => (section.Away, row)));
            }

            skip = Math.Max(0, skip - section.Count);
        }

        return ListWording.OfCovered(turn, count, shown, page, pages, await AheadAsync(turn));
    }

    private static async Task<IReadOnlyList<Leave>> AheadAsync(Turn turn)
    {
        var (me, half) = (turn.Person.Id, HalfDay.At(turn.Now, turn.Office.Calendar));
        return await turn.Db.Leaves.AsNoTracking().Where(l =>
            l.SubstituteId == me && l.ConfirmedById != null && (l.FromDate > half.Date || (l.FromDate == half.Date && l.StartsAtNoon && !half.IsAfternoon)))
            .OrderBy(l => l.FromDate).ThenBy(l => l.Id).Take(Most).ToListAsync();
    }

    private static async Task<IReadOnlyList<Section>> SectionsAsync(Turn turn)
    {
        var sections = new List<Section>();
        foreach (var away in turn.Act.StandsInFor)
        {
            var waiting = Readable(turn, WaitingForReader.TasksOf(turn.Db, turn.Office.Roster, away))
                .Where(a => a.AssigneeId != away.Id && a.AssigneeId != turn.Person.Id);
            var own = Readable(turn, turn.Db.Assignments.AsNoTracking()).Where(a => a.AssigneeId == away.Id && AssignmentStates.Open.Contains(a.State));
            var section = new Section(away, waiting, await waiting.CountAsync(), own, await own.CountAsync());
            if (section.Count > 0)
            {
                sections.Add(section);
            }
        }

        return sections;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Turn turn, Section section, int skip, int take)
    {
        var waiting = await section.Waiting.OrderBy(a => a.Number).Skip(skip).Take(take).ToListAsync();
        var own = await section.Own.OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Number)
            .Skip(Math.Max(0, skip - section.WaitingCount)).Take(take - waiting.Count).ToListAsync();
        return
        [
            .. waiting.Select(a => ListWording.Say(turn, "Covered.Waiting", ListWording.Row(turn, a, Intent.WaitingForMe))),
            .. own.Select(a => ListWording.Row(turn, a, Intent.MyTasks)),
        ];
    }

    /// <summary>Of what is restricted only what he may read himself.</summary>
    private static IQueryable<Assignment> Readable(Turn turn, IQueryable<Assignment> query)
    {
        var me = turn.Person.Id;
        return query.Where(a => !a.IsRestricted || a.AssignerId == me || turn.Db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me));
    }

    /// <summary>Of one who is away: first what waits for a decision, then his open work.</summary>
    private sealed record Section(RosterPerson Away, IQueryable<Assignment> Waiting, int WaitingCount, IQueryable<Assignment> Own, int OwnCount)
    {
        public int Count => WaitingCount + OwnCount;
    }
}
