using ReformBot.Domain.Assignments;
using Microsoft.EntityFrameworkCore;
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
/// chain in one statement, before it is said.
/// </summary>
public static class VerifyHistory
{
    public static async Task<IReadOnlyList<HistoryFault>> RunAsync(
        ReformBotDbContext db, History history, CancellationToken cancellationToken = default)
    {
        var rows = await db.Assignments.AsNoTracking().ToDictionaryAsync(a => a.Id, cancellationToken);
        var doubtful = new List<Guid>();
        var seen = new HashSet<Guid>();
        await foreach (var chain in ChainsAsync(db).WithCancellation(cancellationToken))
        {
            var id = chain[0].AssignmentId;
            seen.Add(id);
            if (FaultOf(rows.GetValueOrDefault(id), chain, history) is not null)
            {
                doubtful.Add(id);
            }
        }

        var faults = new List<HistoryFault>();
        foreach (var id in doubtful.Concat(rows.Keys.Where(id => !seen.Contains(id))))
        {
            if (await ReadAgainAsync(db, id, history, cancellationToken) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return [.. faults.OrderBy(f => f.Assignment)];
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

    private static async IAsyncEnumerable<IReadOnlyList<AssignmentEvent>> ChainsAsync(ReformBotDbContext db)
    {
        var chain = new List<AssignmentEvent>();
        await foreach (var step in db.AssignmentEvents.AsNoTracking().OrderBy(e => e.AssignmentId).ThenBy(e => e.Number).AsAsyncEnumerable())
        {
            if (chain.Count > 0 && chain[0].AssignmentId != step.AssignmentId)
            {
                yield return chain;
                chain = [];
            }

            chain.Add(step);
        }

        if (chain.Count > 0)
        {
            yield return chain;
        }
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
