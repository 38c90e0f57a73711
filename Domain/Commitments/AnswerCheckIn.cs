using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <summary>The figure of one line for the period asked: by the unit's head, or its focal point or clerk for him.</summary>
/// <param name="Line">Null means the one line now asked.</param>
public sealed record AnswerCheckIn(int? Line, string Value)
{
    public async Task<AnswerCheckInResult> RunAsync(Act act)
    {
        if (CheckInValue.Read(Value) is not { } value)
        {
            return new AnswerCheckInResult.NotAFigure(Value);
        }

        var units = act.Actor.Posts.Where(p => p.Role is not Role.Officer).Select(p => p.UnitId).ToList();
        var asked = await act.Db.CheckIns
            .Where(c => c.AskedAt != null && act.Db.Commitments.Any(x => x.Id == c.CommitmentId && units.Contains(x.UnitId)) && (Line == null || c.Line == Line))
            .OrderByDescending(c => c.AskedAt).ToListAsync();
        var open = asked.Where(c => c.AnsweredAt is null).ToList();
        if (open.Count > 1 && Line is null)
        {
            return new AnswerCheckInResult.Which([.. open.Select(c => c.Line).Order()]);
        }

        if ((open.Count > 0 ? open[0] : asked.Count > 0 ? asked[0] : null) is not { } checkIn)
        {
            return new AnswerCheckInResult.NotAsked(Line);
        }

        var isFirst = checkIn.AnsweredAt is null;
        (checkIn.Answer, checkIn.Value, checkIn.AnsweredAt, checkIn.AnsweredById, checkIn.NextAskAt) =
            (Value.Trim(), value, act.Now, act.Actor.Id, null);
        if (isFirst)
        {
            await ScheduleNextAsync(act, checkIn);
        }

        return new AnswerCheckInResult.Answered(checkIn);
    }

    private static async Task ScheduleNextAsync(Act act, CheckIn answered)
    {
        var commitment = await act.Db.Commitments.AsNoTracking().SingleAsync(c => c.Id == answered.CommitmentId);
        var row = await act.Db.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Code == commitment.ProgrammeCode);
        if (row is not null && SeedJson.Parse<ProgrammeDocument>(row.Document).CommitmentLines.FirstOrDefault(l => l.Number == answered.Line) is { } line)
        {
            act.Db.CheckIns.Add(CheckInPeriods.After(answered, line, act.Office.Calendar));
        }
    }
}

public abstract record AnswerCheckInResult
{
    private AnswerCheckInResult()
    {
    }

    public sealed record Answered(CheckIn CheckIn) : AnswerCheckInResult
    {
        /// <summary>Points short of the target; null where the line has none.</summary>
        public decimal? Gap => CheckIn.Target - CheckIn.Value;
    }

    public sealed record NotAFigure(string Value) : AnswerCheckInResult;

    public sealed record Which(IReadOnlyList<int> Lines) : AnswerCheckInResult;

    public sealed record NotAsked(int? Line) : AnswerCheckInResult;
}
