using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
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
        var gaps = new List<CommitmentGap>();
        foreach (var commitment in commitments.Where(c => c.ConfirmedAt is not null))
        {
            gaps.AddRange(await ReportedAsync(db, commitment, cancellationToken));
            if (programmes.GetValueOrDefault(commitment.ProgrammeCode) is { } programme)
            {
                gaps.AddRange(await ComputedAsync(assignments, commitment, programme, cancellationToken));
            }
        }

        var confirmed = commitments.Where(c => c.ConfirmedAt is not null).ToDictionary(c => c.Id, c => c.UnitId);
        var ids = confirmed.Keys.ToList();
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
    public static async Task<decimal?> MeasureAsync(
        CountedAssignments assignments, Guid unitId, CommitmentLine line, CancellationToken cancellationToken)
    {
        var counted = assignments.Of(unitId).Where(a => a.DueAt != null);
        if (line.Authorities.Count > 0)
        {
            var authorities = line.Authorities.ToList();
            counted = counted.Where(a => authorities.Contains(a.Authority));
        }

        var onTime = await assignments.In(counted, Box.CompletedOnTime).CountAsync(cancellationToken);
        var late = await assignments.In(counted, Box.CompletedLate).CountAsync(cancellationToken);
        var due = onTime + late + await assignments.In(counted, Box.RunningLate).CountAsync(cancellationToken);
        var kept = line.Measure == CommitmentMeasure.OnTime ? onTime : onTime + late;
        return due == 0 ? null : Math.Round(100m * kept / due, 1, MidpointRounding.AwayFromZero);
    }

    private static async Task<IEnumerable<CommitmentGap>> ReportedAsync(
        ReformBotDbContext db, Commitment commitment, CancellationToken cancellationToken)
    {
        var answers = await db.CheckIns.AsNoTracking()
            .Where(c => c.CommitmentId == commitment.Id && c.Value != null && c.Target != null)
            .OrderBy(c => c.AnsweredAt)
            .ToListAsync(cancellationToken);
        return answers.GroupBy(c => c.Line).Select(line => line.Last()).Where(last => last.Value < last.Target)
            .Select(last => new CommitmentGap(commitment.UnitId, last.Line, last.Target!.Value, last.Value!.Value));
    }

    private static async Task<IEnumerable<CommitmentGap>> ComputedAsync(
        CountedAssignments assignments, Commitment commitment, ProgrammeDocument programme, CancellationToken cancellationToken)
    {
        var gaps = new List<CommitmentGap>();
        foreach (var line in programme.CommitmentLines.Where(l => l.MeasuredBy == MeasuredBy.Tasks && l.Target is not null))
        {
            if (await MeasureAsync(assignments, commitment.UnitId, line, cancellationToken) is { } value && value < line.Target!.Value)
            {
                gaps.Add(new CommitmentGap(commitment.UnitId, line.Number, line.Target.Value, value));
            }
        }

        return gaps;
    }
}
