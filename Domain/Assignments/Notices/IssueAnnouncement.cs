namespace ReformBot.Domain.Assignments.Notices;

/// <summary>Who hears of an assignment just issued: the doer, who answers for the unit, who helps, who may read, who directs.</summary>
internal static class IssueAnnouncement
{
    public static async Task TellAsync(Act act, Assignment assignment, AssignmentDraft draft)
    {
        var step = act.Db.AssignmentEvents.Local.Last(e => e.AssignmentId == assignment.Id);
        await act.TellAsync(step, [assignment.AssigneeId], to => IssueNotices.Issued(assignment, draft.Cooperating, act, to));
        if (assignment.AccountableId != assignment.AssigneeId && !draft.IsRestricted)
        {
            await act.TellAsync(step, [assignment.AccountableId], to => IssueNotices.IssuedInUnit(assignment, act, to));
        }

        await act.TellAsync(
            step,
            draft.Cooperating.Except(draft.IsRestricted ? [assignment.AssigneeId] : [assignment.AssigneeId, assignment.AccountableId]),
            to => IssueNotices.IssuedToCooperate(assignment, act, to));
        if (draft.DirectorId is { } director && (draft.IsRestricted || director != assignment.AccountableId))
        {
            await act.TellAsync(step, [director], to => IssueNotices.IssuedUnderDirection(assignment, act, to));
        }

        await act.TellAsync(
            step,
            draft.AllReaders().Except([assignment.AssigneeId, .. draft.Cooperating]),
            to => IssueNotices.IssuedToRead(assignment, act, to));
    }
}
