using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <summary>"Xác nhận nội dung cam kết": by the head asked, and nobody else. Never a signature; the signed paper is attached to it.</summary>
/// <param name="Id">Null means the one open commitment of the actor.</param>
public sealed record ConfirmCommitment(Guid? Id)
{
    public async Task<ConfirmCommitmentResult> RunAsync(Act act)
    {
        var mine = await act.Db.Commitments.Where(c => c.PersonId == act.Actor.Id && (Id == null || c.Id == Id)).OrderBy(c => c.AskedAt).ToListAsync();
        var open = mine.Where(c => c.ConfirmedAt is null).ToList();
        if (open.Count == 0)
        {
            return mine.Count == 0 ? new ConfirmCommitmentResult.Nothing() : new ConfirmCommitmentResult.Already(mine[^1]);
        }

        if (open.Count > 1)
        {
            return new ConfirmCommitmentResult.Which(open);
        }

        var commitment = open[0];
        (commitment.ConfirmedAt, commitment.ConfirmedById, commitment.ConfirmedOn, commitment.NextReminderAt) =
            (act.Now, act.Actor.Id, act.Channel, null);
        var row = await act.Db.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Code == commitment.ProgrammeCode);
        if (row is not null && SeedJson.Parse<ProgrammeDocument>(row.Document) is { } programme)
        {
            foreach (var line in programme.CommitmentLines.Where(l => l.MeasuredBy != MeasuredBy.Tasks))
            {
                act.Db.CheckIns.Add(CheckInPeriods.First(commitment, line, act.Office.Calendar, act.Now));
            }
        }

        return new ConfirmCommitmentResult.Confirmed(commitment);
    }
}

public abstract record ConfirmCommitmentResult
{
    private ConfirmCommitmentResult()
    {
    }

    public sealed record Confirmed(Commitment Commitment) : ConfirmCommitmentResult;

    public sealed record Already(Commitment Commitment) : ConfirmCommitmentResult;

    /// <summary>Several wait: they are shown, each with its own button.</summary>
    public sealed record Which(IReadOnlyList<Commitment> Open) : ConfirmCommitmentResult;

    public sealed record Nothing : ConfirmCommitmentResult;
}

/// <summary>The signed paper's number or its photo, attached to what was confirmed.</summary>
public sealed record AttachPaper(string? Number, IncomingFile? File)
{
    /// <returns>Null when the actor has confirmed nothing a paper could belong to.</returns>
    public async Task<Commitment?> RunAsync(Act act)
    {
        var commitment = await act.Db.Commitments.Where(c => c.ConfirmedById == act.Actor.Id).OrderByDescending(c => c.ConfirmedAt).FirstOrDefaultAsync();
        if (commitment is null)
        {
            return null;
        }

        commitment.PaperNumber = Number ?? commitment.PaperNumber;
        if (File is { } file)
        {
            var row = new StoredFile
            {
                Id = Guid.CreateVersion7(),
                PersonId = act.Actor.Id,
                Name = file.Name,
                ContentType = file.ContentType,
                Url = file.Url,
                Content = file.Content,
                Size = file.Size ?? file.Content?.Length,
                ReceivedAt = act.Now,
            };
            act.Db.StoredFiles.Add(row);
            commitment.FileId = row.Id;
        }

        return commitment;
    }
}
