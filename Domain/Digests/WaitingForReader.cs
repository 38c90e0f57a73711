using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>What waits for one person's own decision. Said to that person alone.</summary>
public sealed record WaitingForReader(int Submissions, int Reconsiderations, int Extensions)
{
    public int Total => Submissions + Reconsiderations + Extensions;

    public static async Task<WaitingForReader> ReadAsync(
        ReformBotDbContext db, Roster roster, RosterPerson reader, CancellationToken cancellationToken)
    {
        var (me, gave) = (reader.Id, roster.AnswersFor(reader));
        var mine = db.Assignments.Where(a => a.AssignerId == me || (a.AssigneeId != me && (a.DirectorId == me || gave.Contains(a.AssignerId))));
        return new WaitingForReader(
            await mine.CountAsync(a => a.State == AssignmentState.Submitted, cancellationToken),
            await mine.CountAsync(a => a.State == AssignmentState.Declined && a.ArbiterId == null, cancellationToken)
                + await db.Assignments.CountAsync(
                    a => a.State == AssignmentState.Declined && a.ArbiterId != null && gave.Contains(a.ArbiterId.Value), cancellationToken),
            await mine.CountAsync(
                a => CountedAssignments.Open.Contains(a.State)
                    && db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open),
                cancellationToken));
    }
}
