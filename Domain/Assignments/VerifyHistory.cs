using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments;

/// <summary>What does not fit, and where: an assignment's number and the step from which on it cannot be trusted.</summary>
public sealed record HistoryFault(int? Assignment, int? Step, string What);

/// <summary>
/// Reads every chain from its first step: finds a changed, missing, added or reordered step, a tail cut off, an assignment
/// changed or removed behind the program's back.
/// </summary>
public static class VerifyHistory
{
    public static async Task<IReadOnlyList<HistoryFault>> RunAsync(
        ReformBotDbContext db, History history, CancellationToken cancellationToken = default)
    {
        var faults = new List<HistoryFault>();
        var assignments = await db.Assignments.AsNoTracking().OrderBy(a => a.Number).ToListAsync(cancellationToken);
        var known = assignments.ToDictionary(a => a.Id);
        var heads = new Dictionary<Guid, (int Number, string Hash, AssignmentEvent? Last)>();
        var broken = new HashSet<Guid>();

        await foreach (var step in db.AssignmentEvents.AsNoTracking()
            .OrderBy(e => e.AssignmentId).ThenBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!known.TryGetValue(step.AssignmentId, out var assignment))
            {
                if (broken.Add(step.AssignmentId))
                {
                    faults.Add(new HistoryFault(null, step.Number, "assignment-removed"));
                }

                continue;
            }

            var (number, hash, _) = heads.GetValueOrDefault(step.AssignmentId, (0, "", null));
            if (broken.Contains(step.AssignmentId))
            {
                continue;
            }

            if (step.Number != number + 1)
            {
                broken.Add(step.AssignmentId);
                faults.Add(new HistoryFault(assignment.Number, number + 1, "step-missing"));
                continue;
            }

            if (!history.IsGenuine(step, hash))
            {
                broken.Add(step.AssignmentId);
                faults.Add(new HistoryFault(assignment.Number, step.Number, "step-changed"));
                continue;
            }

            heads[step.AssignmentId] = (step.Number, step.Hash, step);
        }

        foreach (var assignment in assignments.Where(a => !broken.Contains(a.Id)))
        {
            var (number, hash, last) = heads.GetValueOrDefault(assignment.Id, (0, "", null));
            if (number != assignment.EventCount || hash != assignment.ChainHead)
            {
                faults.Add(new HistoryFault(assignment.Number, number, "tail-differs"));
            }
            else if (last?.Payload is { } payload
                && MessageJson.Read<EventPayload>(payload).After != AssignmentSnapshot.Of(assignment))
            {
                faults.Add(new HistoryFault(assignment.Number, number, "assignment-changed"));
            }
        }

        return faults;
    }
}
