using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Commitments;

/// <summary>A head is to be reminded of a commitment he has not confirmed.</summary>
public sealed record DueCommitment(Commitment Commitment, string Programme)
{
    public static async Task<IReadOnlyList<DueCommitment>> ReadAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await (from commitment in db.Commitments.AsNoTracking()
               join programme in db.Programmes on commitment.ProgrammeCode equals programme.Code
               where commitment.NextReminderAt <= now && commitment.ConfirmedAt == null
               select new DueCommitment(commitment, programme.Name)).ToListAsync(cancellationToken);
}

/// <summary>A unit is to be asked, or asked again, for the figure of a line.</summary>
public sealed record DueCheckIn(CheckIn CheckIn, Commitment Commitment, string Programme, CommitmentLine? Line)
{
    public static async Task<IReadOnlyList<DueCheckIn>> ReadAsync(ReformBotDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await (from checkIn in db.CheckIns.AsNoTracking()
                          join commitment in db.Commitments on checkIn.CommitmentId equals commitment.Id
                          join programme in db.Programmes on commitment.ProgrammeCode equals programme.Code
                          where checkIn.NextAskAt <= now && checkIn.AnsweredAt == null
                          select new { checkIn, commitment, programme }).ToListAsync(cancellationToken);
        var documents = rows.Select(r => r.programme).DistinctBy(p => p.Code).ToDictionary(p => p.Code, p => SeedJson.Parse<ProgrammeDocument>(p.Document));
        return [.. rows.Select(r => new DueCheckIn(
            r.checkIn,
            r.commitment,
            r.programme.Name,
            documents[r.programme.Code].CommitmentLines.FirstOrDefault(l => l.Number == r.checkIn.Line)))];
    }
}
