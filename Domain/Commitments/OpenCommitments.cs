using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Commitments;

/// <summary>Leadership puts a programme's commitment before the heads now, instead of waiting for the year's own date.</summary>
public sealed record OpenCommitments(string ProgrammeCode)
{
    public async Task<OpenCommitmentsResult> RunAsync(Act act)
    {
        if (!act.Actor.Has(Role.Leader))
        {
            return new OpenCommitmentsResult.NotYours();
        }

        if (await act.Db.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Code == ProgrammeCode) is not { } programme)
        {
            return new OpenCommitmentsResult.NoProgramme(ProgrammeCode);
        }

        return new OpenCommitmentsResult.Opened(
            programme.Name, await new AskCommitments(programme).RunAsync(act.Db, act.Office, act.Mailbox, act.Now));
    }
}

public abstract record OpenCommitmentsResult
{
    private OpenCommitmentsResult()
    {
    }

    public sealed record Opened(string Programme, int Asked) : OpenCommitmentsResult;

    public sealed record NoProgramme(string Code) : OpenCommitmentsResult;

    public sealed record NotYours : OpenCommitmentsResult;
}
