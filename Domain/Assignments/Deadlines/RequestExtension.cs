using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>"Xin gia hạn": one open request an assignment, later than now's deadline, with a reason, not while a product waits.</summary>
/// <param name="Percent">How far the work is, where that was said with it.</param>
/// <param name="Replaces">It takes the place of the one that is open, and of its reason where none is given.</param>
public sealed record RequestExtension(int Number, DateOnly DeadlineOn, TimeOnly? Time, string? Reason, int? Percent = null, bool Replaces = false)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, act.MayDo, AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        var open = await Open(act, assignment!).SingleOrDefaultAsync();
        if (Replaces && open is null && await LastDecidedAsync(act, assignment!) is { } decided)
        {
            return new StepResult.AlreadyDecided(assignment!, decided);
        }

        // Why is asked last: not of somebody whose day will not do anyway.
        var calendar = act.Office.Calendar;
        var dueAt = calendar.DueAt(DeadlineOn, Time);
        if (dueAt <= act.Now || dueAt <= assignment!.DueAt)
        {
            return new StepResult.DateNotLater(assignment!);
        }

        if (open is not null && (!Replaces || open.DueAt == dueAt))
        {
            return new StepResult.AlreadyAsked(assignment, open);
        }

        if ((string.IsNullOrWhiteSpace(Reason) ? open?.Reason : Reason) is not { } reason)
        {
            return new StepResult.ReasonNeeded(assignment);
        }

        if (Percent is not null)
        {
            await new ReportProgress(Number, Percent, null).RunAsync(act with { IsSilent = true });
        }

        await CloseAsync(act, assignment);
        act.Db.ExtensionRequests.Add(new ExtensionRequest
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = assignment.Id,
            RequestedById = act.Actor.Id,
            RequestedAt = act.Now,
            DeadlineOn = DeadlineOn,
            DueAt = dueAt,
            Reason = reason,
        });
        Waiting.Begin(assignment, act);
        await ReminderArming.ArmTimeAskedAsync(act.Db, assignment, act.Now, calendar);
        var step = act.Record(assignment, EventKind.ExtensionRequested, new EventPayload { Reason = reason, DueAt = dueAt });
        await act.TellAsync(
            step, [assignment.AssignerId], to => DeadlineNotices.ExtensionRequested(assignment, dueAt, reason, open?.DueAt, Percent, act, to));
        return new StepResult.Done(assignment, step);
    }

    internal static IQueryable<ExtensionRequest> Open(Act act, Assignment assignment) =>
        act.Db.ExtensionRequests.Where(r => r.AssignmentId == assignment.Id && r.State == ExtensionState.Open);

    /// <summary>Decided between the question whether another takes its place and the yes to it.</summary>
    private static async Task<ExtensionRequest?> LastDecidedAsync(Act act, Assignment assignment) =>
        await act.Db.ExtensionRequests.AsNoTracking().Where(r => r.AssignmentId == assignment.Id).OrderByDescending(r => r.RequestedAt).FirstOrDefaultAsync() is { DecidedById: not null } decided
            ? decided : null;

    /// <summary>
    /// Handed in, passed on, given back or withdrawn: nothing is left to extend, and the request does not stay open for ever. Who is
    /// asked to do more may ask again.
    /// </summary>
    /// <returns>The request closed by it; null when none was open.</returns>
    internal static async Task<ExtensionRequest?> CloseAsync(Act act, Assignment assignment)
    {
        if (await Open(act, assignment).SingleOrDefaultAsync() is not { } request)
        {
            return null;
        }

        (request.State, request.DecidedAt) = (ExtensionState.Withdrawn, act.Now);
        return request;
    }

    /// <summary>What took its place at that moment is asked for no longer, and closed: the one before stands again, as a line of its own, for only one may be open at any time.</summary>
    /// <returns>Null where it had taken the place of none.</returns>
    internal static async Task<ExtensionRequest?> StandAgainAsync(Act act, Assignment assignment, DateTimeOffset replacedAt)
    {
        if (await act.Db.ExtensionRequests.Where(r => r.AssignmentId == assignment.Id && r.State == ExtensionState.Withdrawn && r.DecidedAt == replacedAt && r.RequestedAt < replacedAt)
            .SingleOrDefaultAsync() is not { } before)
        {
            return null;
        }

        var again = new ExtensionRequest
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = assignment.Id,
            RequestedById = before.RequestedById,
            RequestedAt = before.RequestedAt,
            DeadlineOn = before.DeadlineOn,
            DueAt = before.DueAt,
            Reason = before.Reason,
        };
        act.Db.ExtensionRequests.Remove(before);
        act.Db.ExtensionRequests.Add(again);
        await ReminderArming.ArmTimeAskedAsync(act.Db, assignment, again.RequestedAt, act.Office.Calendar);
        return again;
    }

    /// <summary>The step that closed it or decided it is taken back: it is asked for again.</summary>
    internal static async Task ReopenAsync(Act act, Assignment assignment, DateTimeOffset closedAt)
    {
        foreach (var request in await act.Db.ExtensionRequests
            .Where(r => r.AssignmentId == assignment.Id && r.State != ExtensionState.Open && r.DecidedAt == closedAt).ToListAsync())
        {
            (request.State, request.DecidedAt, request.DecidedById, request.DecidedDeadlineOn) = (ExtensionState.Open, null, null, null);
            await ReminderArming.ArmTimeAskedAsync(act.Db, assignment, request.RequestedAt, act.Office.Calendar);
        }
    }
}
