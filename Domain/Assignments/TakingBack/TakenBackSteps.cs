using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.TakingBack;

/// <summary>Steps that were taken back: they stay in the history and count no more.</summary>
public static class TakenBackSteps
{
    /// <summary>The steps that count.</summary>
    public static IQueryable<AssignmentEvent> Standing(ReformBotDbContext db) => db.AssignmentEvents.AsNoTracking()
        .Where(e => !db.AssignmentEvents.Any(back => back.AssignmentId == e.AssignmentId && back.Number > e.Number && back.Kind == EventKind.TakenBack
            // As the payload is written: the snapshot always follows.
            && back.Payload != null && back.Payload.Contains("\"takesBack\":" + e.Number + ",")));

    public static async Task<IReadOnlySet<(Guid Assignment, int Step)>> OfAsync(
        ReformBotDbContext db, IReadOnlyCollection<Guid> assignments, CancellationToken cancellationToken = default)
    {
        var back = await db.AssignmentEvents.AsNoTracking()
            .Where(e => assignments.Contains(e.AssignmentId) && e.Kind == EventKind.TakenBack && e.Payload != null)
            .Select(e => new { e.AssignmentId, e.Payload })
            .ToListAsync(cancellationToken);
        return back.Select(e => (e.AssignmentId, Step: MessageJson.Read<EventPayload>(e.Payload!).TakesBack))
            .Where(e => e.Step is not null).Select(e => (e.AssignmentId, e.Step!.Value)).ToHashSet();
    }
}
