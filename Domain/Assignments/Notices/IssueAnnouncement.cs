using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>
/// Who hears of an assignment just issued: the doer, who answers for the unit, who helps, who may read, who directs. Of an instruction
/// to many units the last three hear once, of the whole.
/// </summary>
internal static class IssueAnnouncement
{
    public static async Task OfOneAsync(Act act, Assignment assignment, AssignmentDraft draft)
    {
        await ToUnitAsync(act, assignment, draft);
        await BesideAsync(act, assignment, draft, doers: null);
    }

    public static async Task OfManyAsync(Act act, Assignment parent, IReadOnlyList<Assignment> lines, AssignmentDraft draft)
    {
        foreach (var line in lines)
        {
            await ToUnitAsync(act, line, draft);
        }

        await BesideAsync(act, parent, draft, lines.Count);
    }

    private static async Task ToUnitAsync(Act act, Assignment assignment, AssignmentDraft draft)
    {
        var step = StepOf(act, assignment);
        await act.TellAsync(step, [assignment.AssigneeId], to => IssueNotices.Issued(assignment, draft.Cooperating, act, to));
        if (assignment.AccountableId != assignment.AssigneeId && !draft.IsRestricted)
        {
            await act.TellAsync(step, [assignment.AccountableId], to => IssueNotices.IssuedInUnit(assignment, act, to));
        }
    }

    /// <param name="doers">How many units do it; null for one doer.</param>
    private static async Task BesideAsync(Act act, Assignment assignment, AssignmentDraft draft, int? doers)
    {
        var step = StepOf(act, assignment);
        var told = doers is null && !draft.IsRestricted ? assignment.AccountableId : (Guid?)null;
        await act.TellAsync(
            step,
            draft.Cooperating.Where(id => id != assignment.AssigneeId && id != told),
            to => IssueNotices.IssuedToCooperate(assignment, doers, act, to));
        if (draft.DirectorId is { } director && director != told)
        {
            await act.TellAsync(step, [director], to => IssueNotices.IssuedUnderDirection(assignment, doers, act, to));
        }

        await act.TellAsync(
            step,
            draft.AllReaders().Except([assignment.AssigneeId, .. draft.Cooperating]),
            to => IssueNotices.IssuedToRead(assignment, doers, act, to));
    }

    private static AssignmentEvent StepOf(Act act, Assignment assignment) => act.Db.AssignmentEvents.Local.Last(e => e.AssignmentId == assignment.Id);
}
