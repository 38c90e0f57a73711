namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>
/// Work that comes to somebody, issued or passed on, whose deadline passes before he can hear of it: he is late for none of the hours in which
/// it was held, and whoever gave it reads so.
/// </summary>
internal static class UnheardDeadline
{
    /// <param name="priority">As it is issued: hỏa tốc is told at once. What is passed on waits for the morning, however pressing it is.</param>
    public static void Waive(Act act, Assignment assignment, Priority priority = Priority.Normal)
    {
        if (act.IsSilent || assignment.State == AssignmentState.Parent || assignment.IsCooperation || assignment.AssigneeId == act.Actor.Id
            || assignment.DueAt < act.Now || !AcceptanceTerm.PassesUnheard(act.Now, assignment.DueAt, act.Office.Calendar, priority))
        {
            return;
        }

        assignment.LateWaivedAt = act.Now;
        act.Unheard.Add(assignment.Number);
    }
}
