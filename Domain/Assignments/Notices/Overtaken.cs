using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>
/// Which notices held for a person are still true. What was given him and withdrawn, or went on to another, before he heard of it is not
/// said at all; of a withdrawn one he knows only that it is withdrawn; a step taken back before he heard of it, and the taking back, are both left out.
/// </summary>
public static class Overtaken
{
    /// <summary>Those of one person's notices, in order, that are still to be said.</summary>
    public static async Task<IReadOnlyList<HeldNotice>> LeaveOutAsync(
        ReformBotDbContext db, IReadOnlyList<HeldNotice> held, CancellationToken cancellationToken)
    {
        var said = new List<HeldNotice>();
        foreach (var about in held.GroupBy(n => (n.SubjectId, IsStep: n.Step is not null)))
        {
            said.AddRange(about.Key switch
            {
                ({ } assignment, true) => await OfAssignmentAsync(db, assignment, [.. about], cancellationToken),
                ({ } subject, false) => await IsOpenAsync(db, subject, cancellationToken) ? about : [],
                _ => about,
            });
        }

        return [.. said.OrderBy(n => n.Position)];
    }

    private static async Task<IEnumerable<HeldNotice>> OfAssignmentAsync(
        ReformBotDbContext db, Guid assignment, IReadOnlyList<HeldNotice> held, CancellationToken cancellationToken)
    {
        var (person, first) = (held[0].PersonId, held.Min(n => n.Step)!.Value);
        var steps = await db.AssignmentEvents.AsNoTracking().Where(e => e.AssignmentId == assignment && e.Number >= first - 1).ToDictionaryAsync(
            e => e.Number, e => (e.Kind, Payload: e.Payload is null ? null : MessageJson.Read<EventPayload>(e.Payload)), cancellationToken);
        var isNews = steps[first].Kind == EventKind.Issued || (Has(first) && !Has(first - 1));
        if (await db.Assignments.AnyAsync(a => a.Id == assignment && a.State == AssignmentState.Withdrawn, cancellationToken))
        {
            return isNews ? [] : held.Where(n => steps[n.Step!.Value].Kind == EventKind.Withdrawn);
        }

        if (isNews && !Has(steps.Keys.Max()) && held.Any(n => Has(n.Step!.Value - 1) && !Has(n.Step.Value)))
        {
            return [];
        }

        var takenBack = steps.Values.Select(s => s.Payload?.TakesBack).OfType<int>().ToHashSet();
        return held.Where(n => !takenBack.Contains(n.Step!.Value)
            && !(steps[n.Step.Value].Payload?.TakesBack is { } slip && held.Any(other => other.Step == slip)));

        bool Has(int step) => steps.TryGetValue(step, out var then) && then.Payload?.After?.AssigneeId == person;
    }

    /// <summary>A leave or drafts that still wait for a word.</summary>
    private static async Task<bool> IsOpenAsync(ReformBotDbContext db, Guid subject, CancellationToken cancellationToken) =>
        await db.Leaves.AnyAsync(l => l.Id == subject && l.ConfirmedById == null, cancellationToken)
        || await db.DraftBatches.AnyAsync(b => b.Id == subject && b.State == DraftBatchState.Open, cancellationToken);
}
