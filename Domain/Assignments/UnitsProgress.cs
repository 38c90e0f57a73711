using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments;

/// <summary>How far one instruction to many units is, its withdrawn lines apart. A line may be late and not accepted at once.</summary>
/// <param name="Late">Not handed in and past the deadline.</param>
public sealed record UnitsProgress(Assignment Parent, int Total, int Completed, int Submitted, int Late, int NotAccepted)
{
    public static async Task<IReadOnlyDictionary<Guid, UnitsProgress>> ReadAsync(
        ReformBotDbContext db, IReadOnlyCollection<Guid> parents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (parents.Count == 0)
        {
            return new Dictionary<Guid, UnitsProgress>();
        }

        var late = Standing.LateAt(now);
        var lines = (await db.Assignments.AsNoTracking()
            .Where(a => a.ParentId != null && parents.Contains(a.ParentId.Value) && a.State != AssignmentState.Withdrawn)
            .GroupBy(a => new { a.ParentId, a.State })
            .Select(g => new { g.Key.ParentId, g.Key.State, Count = g.Count(), Late = g.AsQueryable().Count(late) })
            .ToListAsync(cancellationToken)).ToLookup(l => l.ParentId!.Value);
        var whole = await db.Assignments.AsNoTracking().Where(a => parents.Contains(a.Id)).ToListAsync(cancellationToken);
        return whole.ToDictionary(parent => parent.Id, parent => new UnitsProgress(
            parent,
            lines[parent.Id].Sum(l => l.Count),
            lines[parent.Id].Where(l => l.State == AssignmentState.Completed).Sum(l => l.Count),
            lines[parent.Id].Where(l => l.State == AssignmentState.Submitted).Sum(l => l.Count),
            lines[parent.Id].Where(l => l.State is not (AssignmentState.Completed or AssignmentState.Submitted)).Sum(l => l.Late),
            lines[parent.Id].Where(l => l.State == AssignmentState.AwaitingAcceptance).Sum(l => l.Count)));
    }
}
