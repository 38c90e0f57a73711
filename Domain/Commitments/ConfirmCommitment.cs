using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <summary>
/// "Xác nhận nội dung cam kết": the head of that unit, and nobody else, confirms the text put to him. Not a signature; the signed
/// paper's number or picture may come with it or later.
/// </summary>
/// <param name="CommitmentId">Null: the oldest one open for a unit the actor heads, else the last confirmed.</param>
public sealed record ConfirmCommitment(Guid? CommitmentId = null, string? PaperNumber = null, Guid? FileId = null)
{
    public async Task<ConfirmCommitmentResult> RunAsync(Act act)
    {
        var headed = act.Office.Roster.HeadedBy(act.Actor);
        var since = Commitment.LiveSince(act.Office.Calendar, act.Now);
        var commitment = CommitmentId is { } id
            ? await act.Db.Commitments.SingleOrDefaultAsync(c => c.Id == id && c.AskedAt >= since)
            : await act.Db.Commitments.Where(c => headed.Contains(c.UnitId) && c.AskedAt >= since)
                .OrderBy(c => c.ConfirmedAt != null).ThenByDescending(c => c.ConfirmedAt).ThenBy(c => c.AskedAt).FirstOrDefaultAsync();
        if (commitment is null)
        {
            return new ConfirmCommitmentResult.NothingAsked();
        }

        if (!headed.Contains(commitment.UnitId))
        {
            return new ConfirmCommitmentResult.NotYours();
        }

        var hasPaper = PaperNumber is not null || FileId is not null;
        (commitment.PaperNumber, commitment.FileId) = (PaperNumber ?? commitment.PaperNumber, FileId ?? commitment.FileId);
        if (commitment.ConfirmedAt is not null)
        {
            return hasPaper ? new ConfirmCommitmentResult.PaperAttached(commitment) : new ConfirmCommitmentResult.AlreadyConfirmed(commitment);
        }

        (commitment.ConfirmedAt, commitment.ConfirmedById, commitment.ConfirmedOn) = (act.Now, act.Actor.Id, act.Channel);
        (commitment.PersonId, commitment.NextReminderAt) = (act.Actor.Id, null);
        await PlanCheckInsAsync(act, commitment);
        return new ConfirmCommitmentResult.Confirmed(commitment);
    }

    /// <summary>From now on every line that is not computed is asked for on its schedule.</summary>
    private static async Task PlanCheckInsAsync(Act act, Commitment commitment)
    {
        if (await act.Db.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Code == commitment.ProgrammeCode) is not { } programme)
        {
            return;
        }

        var today = act.Office.Calendar.DateOf(act.Now);
        foreach (var line in SeedJson.Parse<ProgrammeDocument>(programme.Document).CommitmentLines.Where(l => l.MeasuredBy != MeasuredBy.Tasks))
        {
            act.Db.CheckIns.Add(CheckIn.For(commitment, line, CheckInPeriod.Of(line.CheckInSchedule, today), act.Office.Calendar));
        }
    }
}

public abstract record ConfirmCommitmentResult
{
    private ConfirmCommitmentResult()
    {
    }

    public sealed record Confirmed(Commitment Commitment) : ConfirmCommitmentResult;

    public sealed record AlreadyConfirmed(Commitment Commitment) : ConfirmCommitmentResult;

    /// <summary>Confirmed earlier; now the signed paper's number or picture is with it.</summary>
    public sealed record PaperAttached(Commitment Commitment) : ConfirmCommitmentResult;

    /// <summary>Only the head of that unit confirms.</summary>
    public sealed record NotYours : ConfirmCommitmentResult;

    public sealed record NothingAsked : ConfirmCommitmentResult;
}
