using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>
/// "Dời hạn 12 sang 25/3": the giver's own word on the deadline of what he gave, later or earlier but not past. A request for more
/// time that was open is decided by it; of an instruction to many the open lines go along.
/// </summary>
public sealed record ChangeDeadline(int Number, DateOnly DeadlineOn, TimeOnly? Time = null, string? Reason = null, int? Version = null)
{
    /// <summary>What it is given on, as typed.</summary>
    public string? Condition { get; init; }

    public static readonly AssignmentState[] States =
        [AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Declined, AssignmentState.Parent];

    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(Number, Version, act.MayDecide, States);
        if (refusal is not null)
        {
            return refusal;
        }

        var calendar = act.Office.Calendar;
        var dueAt = calendar.DueAt(DeadlineOn, Time);
        if (dueAt <= act.Now)
        {
            return new StepResult.DatePast(assignment!);
        }

        if (dueAt == assignment!.DueAt)
        {
            return new StepResult.SameDeadline(assignment);
        }

        // More time one unit was given is not taken from it because all get a little more.
        var before = assignment.DueAt;
        var step = await MoveAsync(act, assignment, dueAt, because: null);
        foreach (var line in (await OpenLinesAsync(act, assignment)).Where(l => !(before < dueAt && l.DueAt > dueAt)))
        {
            await MoveAsync(act, line, dueAt, because: assignment.Number);
        }

        return new StepResult.Done(assignment, step) { PassedDue = before < act.Now && assignment.State != AssignmentState.Parent ? before : null, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }

    /// <param name="because">The whole this line goes along with: taken back with it.</param>
    private async Task<AssignmentEvent> MoveAsync(Act act, Assignment assignment, DateTimeOffset dueAt, int? because)
    {
        var before = assignment.DueAt;
        (assignment.DeadlineOn, assignment.DueAt, assignment.LateWaivedAt) = (DeadlineOn, dueAt, null);
        await AcceptanceTerm.KeepAsync(act, assignment);

        if (await RequestExtension.Open(act, assignment).SingleOrDefaultAsync() is { } request)
        {
            request.State = dueAt == request.DueAt ? ExtensionState.Approved : ExtensionState.ApprovedOtherDate;
            (request.DecidedById, request.DecidedAt, request.DecidedDeadlineOn) = (act.Actor.Id, act.Now, DeadlineOn);
            assignment.Extensions++;
        }

        await Waiting.EndPlainlyAsync(assignment, act);
        var step = act.Record(assignment, EventKind.DeadlineChanged, new EventPayload { DueAt = dueAt, Reason = Reason, Words = Condition, OtherNumber = because });
        if (assignment.State != AssignmentState.Parent)
        {
            await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
            await act.TellAsync(step, [assignment.AssigneeId], to => DeadlineNotices.DeadlineMoved(assignment, before, Reason, Condition, act, to));
        }

        return step;
    }

    private static async Task<IReadOnlyList<Assignment>> OpenLinesAsync(Act act, Assignment assignment) => assignment.State != AssignmentState.Parent
        ? []
        : await act.Db.Assignments.Where(a => a.ParentId == assignment.Id
            && AssignmentStates.Running.Contains(a.State)).OrderBy(a => a.Number).ToListAsync();
}
