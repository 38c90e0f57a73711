using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.TakingBack;

/// <summary>An assignment as it stood before a step that is taken back, with what the step did beside it.</summary>
internal static class Restoring
{
    /// <returns>False where something followed the step meanwhile.</returns>
    public static async Task<bool> RestoreAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        if (step.Kind == EventKind.ExtensionRequested)
        {
            return await UnaskAsync(act, assignment, step);
        }

        if (step.Number != assignment.EventCount)
        {
            return false;
        }

        if (step.Kind == EventKind.Split && !await RejoinAsync(act, step))
        {
            return false;
        }

        await RestoreOneAsync(act, assignment, step);
        foreach (var along in await WentAlongAsync(act, assignment, step))
        {
            await RestoreOneAsync(act, await TakeBack.AssignmentOfAsync(act, along), along);
        }

        return true;
    }

    /// <summary>The part that was split off is no more, unless somebody has answered it.</summary>
    private static async Task<bool> RejoinAsync(Act act, AssignmentEvent split)
    {
        var number = MessageJson.Read<EventPayload>(split.Payload!).OtherNumber;
        var part = await act.Db.Assignments.SingleAsync(a => a.Number == number);
        if (part.EventCount != 1)
        {
            return false;
        }

        await WithdrawAssignment.TakeBackAsync(act, part);
        return true;
    }

    private static async Task RestoreOneAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        var before = await act.Db.AssignmentEvents.AsNoTracking()
            .SingleAsync(e => e.AssignmentId == assignment.Id && e.Number == step.Number - 1);
        var told = new List<Guid> { assignment.AssignerId, assignment.AssigneeId };
        told.AddRange(assignment.UnblockerId is { } unblocker ? [unblocker] : Array.Empty<Guid>());
        if (step.Kind is EventKind.Settled or EventKind.MeetingCalled)
        {
            told.AddRange([.. (await BouncedBy.SidesAsync(act.Db, assignment)).Select(side => side.PersonId), assignment.AccountableId]);
        }

        MessageJson.Read<EventPayload>(before.Payload!).After!.RestoreTo(assignment);
        told.AddRange([assignment.AssigneeId, .. assignment.ArbiterId is { } arbiter ? new[] { arbiter } : []]);
        if (step.Kind is EventKind.Blocked or EventKind.Unblocked or EventKind.ObstacleAnswered)
        {
            told.AddRange([assignment.AccountableId, .. assignment.UnblockerId is { } named && step.Kind == EventKind.Unblocked ? new[] { named } : []]);
        }

        if (step.Kind == EventKind.InquiryAnswered)
        {
            told.AddRange(await AnswerInquiry.ReadersAsync(act, assignment, await OpenQuestions.AskersAsync(act, assignment, step.Number)));
        }

        if (step.Kind == EventKind.Answered)
        {
            told.AddRange(await OpenQuestions.MayReadAsync(act, assignment, await OpenQuestions.BackAskersAsync(act, assignment, step.Number)));
        }

        if (step.Kind == EventKind.Withdrawn)
        {
            var helpers = await act.Db.Participants.Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId).ToListAsync();
            told.AddRange([assignment.AccountableId, .. helpers, .. assignment.ParentId is null ? assignment.Drafter() : []]);
        }

        await UndecideAsync(act, assignment, step);
        await RequestExtension.ReopenAsync(act, assignment, step.At);
        var back = act.Record(assignment, EventKind.TakenBack, new EventPayload { TakesBack = step.Number });
        await RearmAsync(act, assignment);
        if (assignment.State != AssignmentState.Parent)
        {
            await act.TellAsync(back, told, to => AnswerNotices.TakenBack(assignment, step.Kind, act, to));
        }
    }

    /// <summary>The deadlines that only went along with this one's, where nothing followed there.</summary>
    private static async Task<IReadOnlyList<AssignmentEvent>> WentAlongAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        var family = await act.Db.AssignmentEvents.AsNoTracking()
            .Where(e => e.At == step.At && e.PersonId == step.PersonId && e.Kind == EventKind.DeadlineChanged
                && act.Db.Assignments.Any(a => a.Id == e.AssignmentId && a.EventCount == e.Number && (a.ParentId == assignment.Id || a.Id == assignment.ParentId)))
            .ToListAsync();
        return [.. family.Where(e => TakeBack.WentWith(e) == assignment.Number)];
    }

    /// <summary>More time is asked for no longer, or as much as before: what else has happened since stays as it is.</summary>
    private static async Task<bool> UnaskAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        if (await RequestExtension.Open(act, assignment).SingleOrDefaultAsync() is not { } request || request.RequestedAt != step.At)
        {
            return false;
        }

        await RequestExtension.CloseAsync(act, assignment);
        var standing = await RequestExtension.StandAgainAsync(act, assignment, step.At);
        if (standing is null)
        {
            await Waiting.EndPlainlyAsync(assignment, act);
        }

        var back = act.Record(assignment, EventKind.TakenBack, new EventPayload { TakesBack = step.Number });
        await RearmAsync(act, assignment);
        await act.TellAsync(back, [assignment.AssignerId, assignment.AssigneeId], to => DeadlineNotices.ExtensionUnasked(assignment, standing?.DueAt, act, to));
        return true;
    }

    private static async Task UndecideAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        var kind = step.Kind;
        if (kind == EventKind.HandedOver)
        {
            act.Db.LedgerLines.RemoveRange(
                await act.Db.LedgerLines.Where(l => l.AssignmentId == assignment.Id && l.Step == step.Number).ToListAsync());
            return;
        }

        var last = await act.Db.Submissions.Where(s => s.AssignmentId == assignment.Id)
            .OrderByDescending(s => s.Attempt).ThenByDescending(s => s.Revision).FirstOrDefaultAsync();
        if (last is null)
        {
            return;
        }

        if (kind == EventKind.Submitted)
        {
            last.Outcome = SubmissionOutcome.TakenBack;
        }
        else if (kind is EventKind.Confirmed or EventKind.Returned)
        {
            (last.Outcome, last.DecidedAt, last.DecidedById, last.Reason) = (SubmissionOutcome.Waiting, null, null, null);
        }
    }

    private static Task RearmAsync(Act act, Assignment assignment) =>
        assignment.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress or AssignmentState.Submitted
            ? ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now)
            : ReminderArming.SilenceAsync(act.Db, assignment);
}
