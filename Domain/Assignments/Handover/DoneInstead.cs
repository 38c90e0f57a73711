using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>One step a substitute took in the place of somebody away, and that stands.</summary>
public sealed record DoneInstead(Assignment Assignment, EventKind Kind, Guid ById)
{
    /// <summary>In the order they were taken; what was taken back is left out.</summary>
    public static async Task<IReadOnlyList<DoneInstead>> ReadAsync(
        ReformBotDbContext db, Guid away, IReadOnlyCollection<Guid> substitutes, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var name = away.ToString();
        var taken = (await db.AssignmentEvents.AsNoTracking()
                .Where(e => e.At >= since && e.PersonId != null && substitutes.Contains(e.PersonId.Value) && e.Payload != null && e.Payload.Contains(name))
                .OrderBy(e => e.At).ThenBy(e => e.Id)
                .ToListAsync(cancellationToken))
            .FindAll(e => MessageJson.Read<EventPayload>(e.Payload!).InsteadOfId == away);
        var ids = taken.Select(e => e.AssignmentId).Distinct().ToList();
        var back = await TakenBackSteps.OfAsync(db, ids, cancellationToken);
        var about = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. taken.Where(e => !back.Contains((e.AssignmentId, e.Number))).Select(e => new DoneInstead(about[e.AssignmentId], e.Kind, e.PersonId!.Value))];
    }
}
