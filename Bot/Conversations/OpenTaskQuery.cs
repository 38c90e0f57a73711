using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>The open assignments a person has to do with, newest first; enough to tell which one is meant, never the whole office.</summary>
internal static class OpenTaskQuery
{
    private const int Enough = 200;

    public static async Task<IReadOnlyList<OpenTask>> ForAsync(ReformBotDbContext db, RosterPerson person, Roster roster)
    {
        var units = person.Posts.Where(p => p.Role is Role.Head or Role.Focal or Role.Clerk or Role.Deputy).Select(p => p.UnitId).Distinct().ToList();
        var open = db.Assignments.AsNoTracking().Where(a =>
            a.State == AssignmentState.AwaitingAcceptance || a.State == AssignmentState.InProgress
            || a.State == AssignmentState.Submitted || a.State == AssignmentState.Declined);
        var mine = open.Where(a => a.AssigneeId == person.Id);
        var given = open.Where(a => a.AssignerId == person.Id);
        var query = units.Count > 0 ? mine.Union(given).Union(open.Where(a => units.Contains(a.UnitId) && !a.IsRestricted)) : mine.Union(given);
        return await query
            .OrderByDescending(a => a.Number)
            .Take(Enough)
            .Select(a => new OpenTask(a.Number, a.Title, a.DueAt, a.AssigneeId == person.Id))
            .ToListAsync();
    }
}
