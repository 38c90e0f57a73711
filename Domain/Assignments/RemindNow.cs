using Microsoft.EntityFrameworkCore;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// "Đôn đốc": who gave it, or the accountable head, has the doer reminded now; of an instruction to many, every unit that has
/// not handed in. Always privately, one message each.
/// </summary>
/// <param name="Number">Null means the actor's latest instruction to many.</param>
public sealed record RemindNow(int? Number)
{
    public async Task<RemindNowResult> RunAsync(Act act)
    {
        var assignment = Number is { } number ? await act.FindAsync(number) : await LatestAsync(act);
        if (assignment is null)
        {
            return new RemindNowResult.NotFound(Number);
        }

        if (!act.MayDecide(act.Actor, assignment) && act.Actor.Id != assignment.DraftedById
            && !(Rights.Holds(act.Office.Roster, act.Actor, assignment.AccountableId, assignment) && act.Actor.Id != assignment.AssigneeId))
        {
            return new RemindNowResult.NotYours(assignment);
        }

        var owed = assignment.State == AssignmentState.Parent
            ? await act.Db.Assignments.Where(a => a.ParentId == assignment.Id
                && (a.State == AssignmentState.AwaitingAcceptance || a.State == AssignmentState.InProgress)).OrderBy(a => a.Number).ToListAsync()
            : assignment.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress ? [assignment] : [];
        foreach (var line in owed)
        {
            var step = act.Record(line, EventKind.Reminded, new EventPayload());
            await act.TellAsync(step, [line.AssigneeId], to => AssignmentNotices.Reminded(line, act, to));
        }

        return new RemindNowResult.Reminded(assignment, owed);
    }

    private static Task<Assignment?> LatestAsync(Act act) => act.Db.Assignments
        .Where(a => a.State == AssignmentState.Parent && (a.AssignerId == act.Actor.Id || a.DraftedById == act.Actor.Id))
        .OrderByDescending(a => a.Number).FirstOrDefaultAsync();
}

public abstract record RemindNowResult
{
    private RemindNowResult()
    {
    }

    /// <param name="Lines">Those reminded; none when nothing is owed any more.</param>
    public sealed record Reminded(Assignment Assignment, IReadOnlyList<Assignment> Lines) : RemindNowResult;

    public sealed record NotFound(int? Number) : RemindNowResult;

    public sealed record NotYours(Assignment Assignment) : RemindNowResult;
}
