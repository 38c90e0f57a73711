using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>
/// "Đề nghị chuyển": the doer reports at once to the one who gave it that he cannot finish, with what is done and what is left
/// (NĐ 335 Đ18.1.d). It is his right and duty, never a refusal; until it is decided the work stays with him.
/// </summary>
/// <param name="DonePart">What is done and what is left, where he says it; the progress last reported stands in for it.</param>
/// <param name="ToPersonId">Whom he proposes, where he does.</param>
public sealed record ProposeTransfer(
    int Number, string? Reason, string? DonePart, string? LeftPart, Guid? ToPersonId = null, int? Version = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, Version, act.MayDo, AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        if (assignment!.TransferAskedAt is not null || assignment.IsCooperation)
        {
            return new StepResult.WrongState(assignment);
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new StepResult.ReasonNeeded(assignment);
        }

        // "Chuyển lại cho Quý", whose it is: nobody else is proposed.
        var said = ToPersonId == assignment.AssigneeId ? this with { ToPersonId = null } : this;
        assignment.TransferAskedAt = act.Now;
        Waiting.Begin(assignment, act);
        var step = act.Record(
            assignment,
            EventKind.TransferAsked,
            new EventPayload { Reason = Reason, DonePart = DonePart, LeftPart = LeftPart, PersonId = said.ToPersonId });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        var takers = await TransferProposal.TakersAsync(act, assignment, said.ToPersonId);
        await act.TellAsync(
            step, [assignment.AssignerId, assignment.AccountableId], to => TransferNotices.Asked(assignment, said, takers, act, to));
        return new StepResult.Done(assignment, step);
    }
}

/// <summary>It stays with him: the giver's other answer to a proposed transfer.</summary>
public sealed record RefuseTransfer(int Number, string? Reason, int? Version = null, NewDeadline? NewDeadline = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, Version, (person, a) => HandOver.MayHandOver(act.Office.Roster, person, a), AssignmentStates.Running);
        if (refusal is not null)
        {
            return refusal;
        }

        if (assignment!.TransferAskedAt is null)
        {
            return new StepResult.WrongState(assignment);
        }

        if (NewDeadline is not null && NewDeadline.RefusalOf(NewDeadline, assignment, act) is { } undated)
        {
            return undated;
        }

        assignment.TransferAskedAt = null;
        var due = await Waiting.EndWorkingAsync(assignment, act);
        if (NewDeadline is not null)
        {
            // A day set is the answer to whatever other day was asked for.
            await RequestExtension.CloseAsync(act, assignment);
            await Waiting.EndPlainlyAsync(assignment, act);
            NewDeadline.SetOn(assignment, act);
            due = null;
        }

        var step = act.Record(assignment, EventKind.TransferRefused, new EventPayload { Reason = Reason, DueAt = NewDeadline is null ? due : assignment.DueAt });
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(
            step,
            [assignment.AssigneeId, assignment.AssignerId, assignment.AccountableId],
            to => TransferNotices.Refused(assignment, Reason, due, act, to));
        return new StepResult.Done(assignment, step) { GivenBack = due, Parent = await WholeDeadline.KeepAsync(act, assignment) };
    }
}

/// <summary>An open proposal's reason, and who could take the work.</summary>
public static class TransferProposal
{
    internal const int Offered = 3;

    /// <summary>Why the doer proposed it, while it is open; the handover that follows needs no second reason.</summary>
    public static async Task<string?> ReasonOfAsync(Act act, Assignment assignment)
    {
        if (assignment.TransferAskedAt is null)
        {
            return null;
        }

        var json = await act.Db.AssignmentEvents.AsNoTracking()
            .Where(e => e.AssignmentId == assignment.Id && e.Kind == EventKind.TransferAsked)
            .OrderByDescending(e => e.Number).Select(e => e.Payload).FirstOrDefaultAsync();
        return json is null ? null : MessageJson.Read<EventPayload>(json).Reason;
    }

    /// <summary>Who could take it: the one proposed, then colleagues of the unit who are in today, the least laden first.</summary>
    public static async Task<IReadOnlyList<Guid>> TakersAsync(Act act, Assignment assignment, Guid? proposed)
    {
        var roster = act.Office.Roster;
        if (roster.InOfficeFor(assignment.AssignerId, except: assignment.AssigneeId) is not { } giver)
        {
            return [];
        }

        var able = await AbleAsync(act.Db, act.Office, giver, assignment.UnitId, act.Now);
        var named = proposed is { } id && roster.Find(id) is { } one && Rights.ToAssign(roster, giver, one) == AssignRight.Order ? new[] { id } : [];
        return [.. named.Concat(able.Select(p => p.Id)).Where(taker => taker != assignment.AssigneeId && taker != act.Actor.Id).Distinct().Take(Offered)];
    }

    /// <summary>Of that unit, in today and his to give work to; the least laden first.</summary>
    public static async Task<IReadOnlyList<RosterPerson>> AbleAsync(
        ReformBotDbContext db, Office office, RosterPerson giver, Guid unitId, DateTimeOffset now)
    {
        var absences = await Absences.AtAsync(db, office.Calendar, now, CancellationToken.None);
        var able = office.Roster.MembersOf(unitId)
            .Where(p => p.Id != giver.Id && !absences.IsAway(p.Id) && Rights.ToAssign(office.Roster, giver, p) == AssignRight.Order)
            .ToList();
        var ids = able.ConvertAll(p => p.Id);
        var load = await db.Assignments
            .Where(a => ids.Contains(a.AssigneeId) && AssignmentStates.Running.Contains(a.State))
            .GroupBy(a => a.AssigneeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. able.OrderBy(p => load.GetValueOrDefault(p.Id)).ThenBy(p => p.Code, StringComparer.Ordinal)];
    }
}
