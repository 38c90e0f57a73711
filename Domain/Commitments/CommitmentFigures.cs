using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Commitments;

/// <summary>Where commitments and indexes stand: who has not confirmed, which line is short of its target, which index of its goal.</summary>
public static class CommitmentFigures
{
    public static async Task<DigestFigures> AddToAsync(
        DigestFigures figures,
        ReformBotDbContext db,
        CountedAssignments assignments,
        Guid unitId,
        CancellationToken cancellationToken)
    {
        var units = assignments.UnitsUnder(unitId);
        var since = assignments.CommitmentsSince;
        var commitments = await db.Commitments.AsNoTracking().Where(c => units.Contains(c.UnitId) && c.AskedAt >= since).ToListAsync(cancellationToken);
        var used = await assignments.Of(unitId).Where(a => a.ProgrammeCode != null).Select(a => a.ProgrammeCode!).Distinct()
            .ToListAsync(cancellationToken);
        var codes = used.Concat(commitments.Select(c => c.ProgrammeCode)).Distinct().ToList();
        var programmes = (await db.Programmes.AsNoTracking().Where(p => codes.Contains(p.Code)).OrderBy(p => p.Code).ToListAsync(cancellationToken))
            .ToDictionary(p => p.Code, p => SeedJson.Parse<ProgrammeDocument>(p.Document));
        var confirmed = commitments.Where(c => c.ConfirmedAt is not null).ToDictionary(c => c.Id, c => c.UnitId);
        var ids = confirmed.Keys.ToList();
        var due = ids.Count == 0 ? [] : await assignments.DueAsync(unitId, cancellationToken);
        var computed = commitments.Where(c => c.ConfirmedAt is not null && programmes.ContainsKey(c.ProgrammeCode))
            .SelectMany(c => Computed(assignments, due, c, programmes[c.ProgrammeCode]));
        var gaps = (await ReportedAsync(db, confirmed, cancellationToken)).Concat(computed);
        var silent = await db.CheckIns.AsNoTracking().Where(c => ids.Contains(c.CommitmentId) && c.AskedAt != null && c.AnsweredAt == null)
            .Select(c => new { c.CommitmentId, c.Line }).ToListAsync(cancellationToken);
        return figures with
        {
            NotReported = [.. silent.Select(c => new NotReportedFigure(confirmed[c.CommitmentId], c.Line)).Distinct()],
            Commitments = commitments.Count,
            NotConfirmed = [.. commitments.Where(c => c.ConfirmedAt is null).Select(c => c.UnitId).Distinct()],
            Gaps = [.. gaps.OrderByDescending(g => g.Missing)],
            Indexes = [.. programmes.Values.SelectMany(p => p.IndexTargets).Select(i =>
                new IndexGap(i.Index, i.Unit, i.BaseYear, i.Base.Value, i.Year, i.Target.Value, i.Gap.Value))],
        };
    }

    /// <summary>Lines 1 and 8 and their like, from the unit's own assignments. Null while nothing has fallen due: never 100 % of nothing.</summary>
    /// <param name="counts">Of that unit and all below it.</param>
    public static decimal? Measure(IEnumerable<DueCount> counts, CommitmentLine line)
    {
        var counted = counts.Where(c => line.Authorities.Count == 0 || line.Authorities.Contains(c.Authority)).ToList();
        var completed = counted.Where(c => c.IsCompleted).ToList();
        var due = completed.Sum(c => c.Count) + counted.Where(c => !c.IsCompleted).Sum(c => c.Late);
        var kept = completed.Sum(c => line.Measure == CommitmentMeasure.OnTime ? c.Count - c.Late : c.Count);
        return due == 0 ? null : Math.Round(100m * kept / due, 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>By the figure last reported of each line.</summary>
    private static async Task<IEnumerable<CommitmentGap>> ReportedAsync(
        ReformBotDbContext db, IReadOnlyDictionary<Guid, Guid> units, CancellationToken cancellationToken)
    {
        var ids = units.Keys.ToList();
        var answers = await db.CheckIns.AsNoTracking()
            .Where(c => ids.Contains(c.CommitmentId) && c.Value != null && c.Target != null)
            .OrderBy(c => c.AnsweredAt)
            .ToListAsync(cancellationToken);
        return answers.GroupBy(c => (c.CommitmentId, c.Line)).Select(line => line.Last()).Where(last => last.Value < last.Target)
            .Select(last => new CommitmentGap(units[last.CommitmentId], last.Line, last.Target!.Value, last.Value!.Value));
    }

    private static IEnumerable<CommitmentGap> Computed(
        CountedAssignments assignments, IReadOnlyList<DueCount> due, Commitment commitment, ProgrammeDocument programme)
    {
        var units = assignments.UnitsUnder(commitment.UnitId).ToHashSet();
        var own = due.Where(d => units.Contains(d.UnitId)).ToList();
        foreach (var line in programme.CommitmentLines.Where(l => l.MeasuredBy == MeasuredBy.Tasks && l.Target is not null))
        {
            if (Measure(own, line) is { } value && value < line.Target!.Value)
            {
                yield return new CommitmentGap(commitment.UnitId, line.Number, line.Target.Value, value);
            }
        }
    }
}
