using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <param name="Reported">The last figure reported, if any.</param>
/// <param name="Due">A figure asked for and not yet answered.</param>
/// <param name="Computed">Of a line measured by the unit's own assignments, in percent; null while none has fallen due.</param>
public sealed record CommitmentLineStanding(CommitmentLine Line, CheckIn? Reported, CheckIn? Due, decimal? Computed);

public sealed record CommitmentStanding(Commitment Commitment, string Programme, IReadOnlyList<CommitmentLineStanding> Lines);

/// <param name="Own">Of the asker's own units.</param>
/// <param name="Below">Of the other units he stands over, for leadership; line by line they are the heads' own.</param>
public sealed record OwnCommitmentsResult(IReadOnlyList<CommitmentStanding> Own, IReadOnlyList<Commitment> Below);

/// <summary>"cam kết": what somebody's units have promised, whether it is confirmed, which figures are reported and which are asked for.</summary>
public static class OwnCommitments
{
    public static async Task<OwnCommitmentsResult> ReadAsync(Act act)
    {
        var (db, roster) = (act.Db, act.Office.Roster);
        var own = act.Actor.Posts.Select(p => p.UnitId).Distinct().ToList();
        var over = act.Actor.Posts.Where(p => p.Role == Role.Leader || (p.Role == Role.Deputy && roster.HolderOf(p.UnitId, Role.Leader) is not null))
            .SelectMany(p => roster.Within(p.UnitId).Where(u => u.Block == roster.FindUnit(p.UnitId)?.Block))
            .Select(u => u.Id).Except(own).Distinct().ToList();
        var since = Commitment.LiveSince(act.Office.Calendar, act.Now);
        var commitments = await db.Commitments.AsNoTracking()
            .Where(c => c.AskedAt >= since && (own.Contains(c.UnitId) || over.Contains(c.UnitId))).OrderBy(c => c.AskedAt).ToListAsync();
        var mine = commitments.FindAll(c => own.Contains(c.UnitId));
        var ids = mine.ConvertAll(c => c.Id);
        var codes = mine.Select(c => c.ProgrammeCode).Distinct().ToList();
        var checkIns = (await db.CheckIns.AsNoTracking().Where(c => ids.Contains(c.CommitmentId)).ToListAsync()).ToLookup(c => c.CommitmentId);
        var programmes = (await db.Programmes.AsNoTracking().Where(p => codes.Contains(p.Code)).ToListAsync())
            .ToDictionary(p => p.Code, p => SeedJson.Parse<ProgrammeDocument>(p.Document));
        var assignments = new CountedAssignments(db, roster, act.Office.Calendar, act.Now);
        var standings = new List<CommitmentStanding>();
        foreach (var commitment in mine)
        {
            standings.Add(await StandingAsync(assignments, commitment, programmes.GetValueOrDefault(commitment.ProgrammeCode), [.. checkIns[commitment.Id]]));
        }

        return new OwnCommitmentsResult(standings, commitments.FindAll(c => over.Contains(c.UnitId)));
    }

    private static async Task<CommitmentStanding> StandingAsync(
        CountedAssignments assignments, Commitment commitment, ProgrammeDocument? programme, List<CheckIn> checkIns)
    {
        var lines = new List<CommitmentLineStanding>();
        var due = await assignments.DueAsync(commitment.UnitId, CancellationToken.None);
        foreach (var line in (programme?.CommitmentLines ?? []).OrderBy(l => l.Number))
        {
            lines.Add(new CommitmentLineStanding(
                line,
                checkIns.Where(c => c.Line == line.Number && c.AnsweredAt is not null).MaxBy(c => c.AnsweredAt),
                checkIns.Where(c => c.Line == line.Number && c.AskedAt is not null && c.AnsweredAt is null).MaxBy(c => c.AskedAt),
                line.MeasuredBy == MeasuredBy.Tasks ? CommitmentFigures.Measure(due, line) : null));
        }

        return new CommitmentStanding(commitment, programme?.Name ?? commitment.ProgrammeCode, lines);
    }
}
