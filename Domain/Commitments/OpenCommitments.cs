using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <summary>
/// A leader puts a programme's commitment before the heads below his own post, of his own block, now instead of on the year's own
/// date. How many they are is said first; a text once frozen cannot be taken back.
/// </summary>
/// <param name="ProgrammeCode">Empty: which there are is answered.</param>
public sealed record OpenCommitments(string ProgrammeCode, bool IsConfirmed)
{
    public async Task<OpenCommitmentsResult> RunAsync(Act act)
    {
        if (!act.Actor.Has(Role.Leader))
        {
            return new OpenCommitmentsResult.NotYours();
        }

        if (await act.Db.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Code == ProgrammeCode) is not { } programme)
        {
            return new OpenCommitmentsResult.NoProgramme(ProgrammeCode, await ProgrammesAsync(act));
        }

        var ask = new AskCommitments(programme, unit => IsBelow(act.Office.Roster, act.Actor, unit));
        var left = await ask.LeftAsync(act.Db, act.Office);
        if (left == 0)
        {
            return new OpenCommitmentsResult.NobodyLeft(programme.Name);
        }

        return IsConfirmed
            ? new OpenCommitmentsResult.Opened(programme.Name, await ask.RunAsync(act.Db, act.Office, act.IsSilent ? null : act.Mailbox, act.Now))
            : new OpenCommitmentsResult.ToConfirm(programme.Name, left);
    }

    /// <summary>Of the programmes that have a commitment to confirm.</summary>
    private static async Task<IReadOnlyList<OpenableProgramme>> ProgrammesAsync(Act act) =>
        [.. (await act.Db.Programmes.AsNoTracking().OrderBy(p => p.Code).ToListAsync())
            .Where(p => SeedJson.Parse<ProgrammeDocument>(p.Document).CommitmentLines.Count > 0).Select(p => new OpenableProgramme(p.Code, p.Name))];

    private static bool IsBelow(Roster roster, RosterPerson leader, RosterUnit unit) => leader.Posts.Any(p =>
        p.Role == Role.Leader && roster.FindUnit(p.UnitId)?.Block == unit.Block && roster.IsWithin(unit.Id, p.UnitId));
}

public sealed record OpenableProgramme(string Code, string Name);

public abstract record OpenCommitmentsResult
{
    private OpenCommitmentsResult()
    {
    }

    public sealed record Opened(string Programme, int Asked) : OpenCommitmentsResult;

    /// <summary>So many heads would be asked.</summary>
    public sealed record ToConfirm(string Programme, int Left) : OpenCommitmentsResult;

    public sealed record NobodyLeft(string Programme) : OpenCommitmentsResult;

    public sealed record NoProgramme(string Code, IReadOnlyList<OpenableProgramme> Programmes) : OpenCommitmentsResult;

    public sealed record NotYours : OpenCommitmentsResult;
}
