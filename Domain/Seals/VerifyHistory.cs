using ReformBot.Domain.Assignments;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Seals;

/// <summary>What does not fit, and where: an assignment's number and the step from which on it cannot be trusted.</summary>
public sealed record HistoryFault(int? Assignment, int? Step, HistoryBreak What);

public enum HistoryBreak
{
    StepChanged,
    StepMissing,
    TailDiffers,
    AssignmentChanged,
    AssignmentRemoved,
}

/// <summary>
/// Reads every chain from its first step: finds a changed, missing, added or reordered step, a tail cut off, an assignment
/// changed or removed behind the program's back. The office goes on working meanwhile: what does not fit is read again, row and
/// chain in one statement, before it is said. Rows and chains are read some at a time; only the ids of all are in memory.
/// </summary>
public static class VerifyHistory
{
    /// <param name="atOnce">How many assignments are read together.</param>
    public static async Task<IReadOnlyList<HistoryFault>> RunAsync(
        ReformBotDbContext db, History history, int atOnce = 200, CancellationToken cancellationToken = default)
    {
        // Also those whose row is gone, as long as a step of theirs is left.
        var all = await db.Assignments.Select(a => a.Id).Union(db.AssignmentEvents.Select(e => e.AssignmentId)).ToListAsync(cancellationToken);
        var faults = new List<HistoryFault>();
        foreach (var piece in all.Chunk(atOnce))
        {
            foreach (var id in await DoubtfulAsync(db, piece, history, cancellationToken))
            {
                if (await ReadAgainAsync(db, id, history, cancellationToken) is { } fault)
                {
                    faults.Add(fault);
                }
            }
        }

        return [.. faults.OrderBy(f => f.Assignment)];
    }

    private static async Task<IReadOnlyList<Guid>> DoubtfulAsync(ReformBotDbContext db, Guid[] piece, History history, CancellationToken cancellationToken)
    {
        var rows = await db.Assignments.AsNoTracking().Where(a => piece.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var steps = await db.AssignmentEvents.AsNoTracking().Where(e => piece.Contains(e.AssignmentId)).OrderBy(e => e.Number).ToListAsync(cancellationToken);
        var chains = steps.ToLookup(step => step.AssignmentId);
        return [.. piece.Where(id => !rows.TryGetValue(id, out var row) || FaultOf(row, [.. chains[id]], history) is not null)];
    }

    /// <summary>The first thing that does not fit.</summary>
    private static HistoryFault? FaultOf(Assignment? row, IReadOnlyList<AssignmentEvent> chain, History history)
    {
        if (row is null)
        {
            return new HistoryFault(null, chain[0].Number, HistoryBreak.AssignmentRemoved);
        }

        var (number, hash) = (0, "");
        foreach (var step in chain)
        {
            if (step.Number != number + 1)
            {
                return new HistoryFault(row.Number, number + 1, HistoryBreak.StepMissing);
            }

            if (!history.IsGenuine(step, hash))
            {
                return new HistoryFault(row.Number, step.Number, HistoryBreak.StepChanged);
            }

            (number, hash) = (step.Number, step.Hash);
        }

        if (number != row.EventCount || hash != row.ChainHead)
        {
            return new HistoryFault(row.Number, number, HistoryBreak.TailDiffers);
        }

        return number > 0 && MessageJson.Read<EventPayload>(chain[^1].Payload!).After?.IsOf(row) != true
            ? new HistoryFault(row.Number, number, HistoryBreak.AssignmentChanged)
            : null;
    }

    /// <summary>One statement sees one state of the store, whoever writes meanwhile.</summary>
    private static async Task<HistoryFault?> ReadAgainAsync(
        ReformBotDbContext db, Guid id, History history, CancellationToken cancellationToken)
    {
        var rows = await (
            from step in db.AssignmentEvents.AsNoTracking()
            where step.AssignmentId == id
            join assignment in db.Assignments.AsNoTracking() on step.AssignmentId equals assignment.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby step.Number
            select new { Step = step, Owner = owner }).ToListAsync(cancellationToken);
        if (rows.Count > 0)
        {
            return FaultOf(rows[0].Owner, [.. rows.Select(r => r.Step)], history);
        }

        var bare = await db.Assignments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && !db.AssignmentEvents.Any(e => e.AssignmentId == a.Id), cancellationToken);
        return bare is null ? null : FaultOf(bare, [], history);
    }
}
