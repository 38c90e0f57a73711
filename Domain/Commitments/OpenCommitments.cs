using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <summary>
/// Puts a programme's commitment lines before the heads of all units directly below the actor's own. The text each head sees is
/// frozen and hashed here. Asking is the job's work, so nobody is asked at night.
/// </summary>
public sealed record OpenCommitments(string ProgrammeCode)
{
    public async Task<OpenCommitmentsResult> RunAsync(Act act)
    {
        if (act.Actor.Posts.FirstOrDefault(p => p.Role == Role.Leader) is not { } post)
        {
            return new OpenCommitmentsResult.NotYours();
        }

        if (await act.Db.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Code == ProgrammeCode) is not { } row
            || SeedJson.Parse<ProgrammeDocument>(row.Document) is not { CommitmentLines.Count: > 0 } programme)
        {
            return new OpenCommitmentsResult.NoLines(ProgrammeCode);
        }

        var known = await act.Db.Commitments.Where(c => c.ProgrammeCode == ProgrammeCode).Select(c => c.UnitId).ToListAsync();
        var asked = 0;
        foreach (var unit in act.Office.Roster.ChildrenOf(post.UnitId).Where(u => !known.Contains(u.Id)))
        {
            if (act.Office.Roster.HeadOf(unit.Id) is not { } head)
            {
                continue;
            }

            var text = TextFor(programme, unit);
            act.Db.Commitments.Add(new Commitment
            {
                Id = Guid.CreateVersion7(),
                ProgrammeCode = ProgrammeCode,
                UnitId = unit.Id,
                PersonId = head.Id,
                Text = text,
                TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                AskedAt = act.Now,
                NextReminderAt = act.Office.Calendar.NextSendingInstant(act.Now),
            });
            asked++;
        }

        return new OpenCommitmentsResult.Opened(programme, asked);
    }

    /// <summary>The very text confirmed; its line breaks are part of it.</summary>
    public static string TextFor(ProgrammeDocument programme, RosterUnit unit) => string.Join(
        '\n', [$"{programme.Name} – {unit.Name}", .. programme.CommitmentLines.OrderBy(l => l.Number).Select(l => $"{l.Number}. {l.Text}")]);
}

public abstract record OpenCommitmentsResult
{
    private OpenCommitmentsResult()
    {
    }

    public sealed record Opened(ProgrammeDocument Programme, int Asked) : OpenCommitmentsResult;

    public sealed record NoLines(string Code) : OpenCommitmentsResult;

    public sealed record NotYours : OpenCommitmentsResult;
}
