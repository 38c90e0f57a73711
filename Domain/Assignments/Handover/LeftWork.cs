using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>What somebody who has left still has open, and who is to find it a new doer.</summary>
public sealed record LeftWork(RosterPerson Leaver, RosterPerson Keeper, IReadOnlyList<Assignment> Tasks)
{
    public static async Task<IReadOnlyList<LeftWork>> ReadAsync(
        ReformBotDbContext db, Roster roster, CancellationToken cancellationToken = default)
    {
        if (roster.Left.Count == 0)
        {
            return [];
        }

        var leavers = roster.Left.Select(p => p.Id).ToList();
        var open = await OpenOf(db, leavers).ToListAsync(cancellationToken);
        return
        [
            .. open.Select(a => (Task: a, Keeper: KeeperOf(roster, a))).Where(a => a.Keeper is not null)
                .GroupBy(a => (a.Task.AssigneeId, a.Keeper!.Id))
                .Select(g => new LeftWork(roster.Find(g.Key.AssigneeId)!, g.First().Keeper!, [.. g.Select(a => a.Task)])),
        ];
    }

    /// <summary>Everything that person has open, for a change of it.</summary>
    public static IQueryable<Assignment> OpenOf(ReformBotDbContext db, IReadOnlyCollection<Guid> people) => db.Assignments
        .Where(a => people.Contains(a.AssigneeId)
            && AssignmentStates.Open.Contains(a.State))
        .OrderBy(a => a.Number);

    public static bool IsLeft(Roster roster, Assignment a) => roster.Find(a.AssigneeId) is { IsActive: false };

    /// <summary>Who leads the unit it counts for; of a restricted one who gave it, for nobody else knows of it.</summary>
    public static RosterPerson? KeeperOf(Roster roster, Assignment a) => a.IsRestricted
        ? roster.InOfficeFor(a.AssignerId, except: a.AssigneeId)
        : roster.HeadAtOrAbove(a.UnitId, except: a.AssigneeId);
}
