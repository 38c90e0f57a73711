using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>What waits for one person's own decision. Said to that person alone.</summary>
public sealed record WaitingForReader(int Submissions, int Reconsiderations, int Extensions)
{
    public int Total => Submissions + Reconsiderations + Extensions;

    public static async Task<WaitingForReader> ReadAsync(ReformBotDbContext db, Guid personId, CancellationToken cancellationToken)
    {
        var mine = db.Assignments.Where(a => a.AssignerId == personId || (a.DirectorId == personId && a.AssigneeId != personId));
        return new WaitingForReader(
            await mine.CountAsync(a => a.State == AssignmentState.Submitted, cancellationToken),
            await db.Assignments.CountAsync(
                a => a.State == AssignmentState.Declined
                    && (a.ArbiterId == personId
                        || (a.ArbiterId == null && (a.AssignerId == personId || (a.DirectorId == personId && a.AssigneeId != personId)))),
                cancellationToken),
            await mine.CountAsync(
                a => CountedAssignments.Open.Contains(a.State)
                    && db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open),
                cancellationToken));
    }
}
