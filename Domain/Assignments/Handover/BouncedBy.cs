using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>One who asked to reconsider: where the work lay with him, and his latest reason. Null after a redaction.</summary>
public sealed record BouncedBy(Guid PersonId, Guid UnitId, string? Reason)
{
    /// <summary>The last two who bounced it, the earlier first; one alone when the same person did it twice.</summary>
    /// <param name="now">The step being taken, not recorded yet.</param>
    public static async Task<IReadOnlyList<BouncedBy>> SidesAsync(ReformBotDbContext db, Assignment assignment, BouncedBy? now = null)
    {
        var steps = await db.AssignmentEvents.AsNoTracking()
            .Where(e => e.AssignmentId == assignment.Id && e.Kind == EventKind.Declined)
            .OrderBy(e => e.Number).ToListAsync();
        var payloads = steps.ToDictionary(e => e.Number, e => e.Payload is { } json ? MessageJson.Read<EventPayload>(json) : new EventPayload());
        var takenBack = await TakenBackSteps.OfAsync(db, [assignment.Id]);
        var bounced = steps.Where(e => !takenBack.Contains((assignment.Id, e.Number)) && e.PersonId is not null)
            .Select(e => new BouncedBy(payloads[e.Number].InsteadOfId ?? e.PersonId!.Value, payloads[e.Number].After?.UnitId ?? assignment.UnitId, payloads[e.Number].Reason))
            .Concat(now is null ? [] : [now])
            .ToList();
        return [.. bounced.Where((b, i) => bounced.FindLastIndex(o => o.PersonId == b.PersonId) == i).TakeLast(2)];
    }

    /// <summary>Of what one person alone bounces: who last kept it with him, and why. Null where nobody did, or gave no reason.</summary>
    public static async Task<BouncedBy?> KeptAsync(ReformBotDbContext db, Assignment assignment, IReadOnlyList<BouncedBy> sides)
    {
        if (sides.Count != 1)
        {
            return null;
        }

        var takenBack = await TakenBackSteps.OfAsync(db, [assignment.Id]);
        var kept = (await db.AssignmentEvents.AsNoTracking()
            .Where(e => e.AssignmentId == assignment.Id && e.Kind == EventKind.DeclineRefused && e.PersonId != null)
            .OrderByDescending(e => e.Number).ToListAsync()).Find(e => !takenBack.Contains((assignment.Id, e.Number)));
        return kept?.Payload is { } json && MessageJson.Read<EventPayload>(json) is { Reason: { } reason } said
            ? new BouncedBy(said.InsteadOfId ?? kept.PersonId!.Value, assignment.UnitId, reason)
            : null;
    }

    /// <summary>
    /// Who decides between them: the nearest superior they have in common; where one person alone bounces it, of him and of who gave
    /// it. The one who gave it where there is none, where it is restricted, and where it is his own head who gave it.
    /// </summary>
    public static Guid ArbiterOf(Roster roster, Assignment assignment, IReadOnlyList<BouncedBy> sides)
    {
        var assigner = roster.Find(assignment.AssignerId);
        if (assignment.IsRestricted || (sides.Count == 1 && assigner is not null && Heads(roster, assigner, sides[0].UnitId)))
        {
            return assignment.AssignerId;
        }

        var parties = sides.Count == 1 && assigner?.MainPost is { } post ? [.. sides, new BouncedBy(assigner.Id, post.UnitId, null)] : sides;
        return CommonSuperior(roster, parties)?.Id ?? assignment.AssignerId;
    }

    /// <summary>The first man of that unit or of one above it; a deputy has a head over himself.</summary>
    private static bool Heads(Roster roster, RosterPerson person, Guid unitId) =>
        person.Posts.Any(p => roster.IsWithin(unitId, p.UnitId) && roster.HeadOf(p.UnitId)?.Id == person.Id);

    private static RosterPerson? CommonSuperior(Roster roster, IReadOnlyList<BouncedBy> sides)
    {
        for (var unit = roster.FindUnit(sides[0].UnitId); unit is not null; unit = unit.ParentId is { } above ? roster.FindUnit(above) : null)
        {
            if (sides.All(s => roster.IsWithin(s.UnitId, unit.Id))
                && roster.HeadOf(unit.Id) is { } head && sides.All(s => s.PersonId != head.Id))
            {
                return head;
            }
        }

        return null;
    }
}
