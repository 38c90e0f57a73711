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

    /// <summary>
    /// Who decides between them: the nearest superior they have in common; the one who gave it where there is none, where it is
    /// restricted, and where one person alone bounces what his own superior gave.
    /// </summary>
    public static Guid ArbiterOf(Roster roster, Assignment assignment, IReadOnlyList<BouncedBy> sides)
    {
        var assigner = roster.Find(assignment.AssignerId);
        var isOwnMatter = sides.Count == 1 && assigner is not null && Rights.Oversees(roster, assigner, sides[0].UnitId, Rights.Superiors);
        return assignment.IsRestricted || isOwnMatter
            ? assignment.AssignerId
            : CommonSuperior(roster, sides)?.Id ?? assignment.AssignerId;
    }

    private static RosterPerson? CommonSuperior(Roster roster, IReadOnlyList<BouncedBy> sides)
    {
        for (var unit = roster.FindUnit(sides[^1].UnitId); unit is not null; unit = unit.ParentId is { } above ? roster.FindUnit(above) : null)
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
