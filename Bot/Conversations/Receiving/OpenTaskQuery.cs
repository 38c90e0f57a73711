using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>The open assignments a person has to do with, newest first; enough to tell which one is meant, never the whole office.</summary>
internal static class OpenTaskQuery
{
    private const int Enough = 200;

    /// <summary>Of somebody who answers for no unit: most people, in most turns.</summary>
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, IAsyncEnumerable<OpenTask>>> OfOfficer = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid me) => db.Assignments.AsNoTracking()
            .Where(a => a.AssigneeId == me && AssignmentStates.Open.Contains(a.State))
            .Select(a => new { a.Number, a.Title, a.DueAt, a.AssigneeId })
            .Union(db.Assignments.AsNoTracking()
                .Where(a => a.AssignerId == me && AssignmentStates.Open.Contains(a.State))
                .Select(a => new { a.Number, a.Title, a.DueAt, a.AssigneeId }))
            .OrderByDescending(a => a.Number)
            .Take(Enough)
            .Select(a => new OpenTask(a.Number, a.Title, a.DueAt, a.AssigneeId == me))));

    /// <summary>Of somebody who answers for units.</summary>
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, Guid[], IAsyncEnumerable<OpenTask>>> OfUnits = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid me, Guid[] units) => db.Assignments.AsNoTracking()
            .Where(a => a.AssigneeId == me && AssignmentStates.Open.Contains(a.State))
            .Select(a => new { a.Number, a.Title, a.DueAt, a.AssigneeId })
            .Union(db.Assignments.AsNoTracking()
                .Where(a => a.AssignerId == me && AssignmentStates.Open.Contains(a.State))
                .Select(a => new { a.Number, a.Title, a.DueAt, a.AssigneeId }))
            .Union(db.Assignments.AsNoTracking()
                .Where(a => units.Contains(a.UnitId) && !a.IsRestricted && AssignmentStates.Open.Contains(a.State))
                .Select(a => new { a.Number, a.Title, a.DueAt, a.AssigneeId }))
            .OrderByDescending(a => a.Number)
            .Take(Enough)
            .Select(a => new OpenTask(a.Number, a.Title, a.DueAt, a.AssigneeId == me))));

    public static async Task<IReadOnlyList<OpenTask>> ForAsync(ReformBotDbContext db, RosterPerson person)
    {
        var units = person.Posts.Where(p => p.Role is Role.Head or Role.Focal or Role.Clerk or Role.Deputy).Select(p => p.UnitId).Distinct().ToArray();
        return units.Length == 0
            ? await OfOfficer.For(db)(db, person.Id).ToListAsync()
            : await OfUnits.For(db)(db, person.Id, units).ToListAsync();
    }
}
