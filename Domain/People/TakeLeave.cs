using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>"Xin nghỉ": days away and who stands in. No reason is taken or kept. The head confirms; until then nothing changes.</summary>
public sealed record TakeLeave(DateOnly From, DateOnly To, Guid? SubstituteId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var unit = act.Actor.MainPost?.UnitId;
        var head = unit is { } id ? Superior(act.Office.Roster, act.Actor, id) : null;
        var leave = new Leave
        {
            Id = Guid.CreateVersion7(),
            PersonId = act.Actor.Id,
            FromDate = From,
            ToDate = To,
            SubstituteId = SubstituteId,
            ConfirmedById = head is null ? act.Actor.Id : null,
            CreatedAt = act.Now,
        };
        act.Db.Leaves.Add(leave);
        if (head is not null)
        {
            await act.Mailbox.TellAsync(act.Db, head.Id, LeaveNotices.ToConfirm(leave, act, head), OutboxClass.Answer, $"leave:{leave.Id:N}");
        }

        return new LeaveResult.Asked(leave, head);
    }

    /// <summary>The head of the unit, or of the unit above for the head himself; nobody above the leadership.</summary>
    private static RosterPerson? Superior(Roster roster, RosterPerson person, Guid unitId)
    {
        for (var unit = roster.FindUnit(unitId); unit is not null; unit = unit.ParentId is { } parent ? roster.FindUnit(parent) : null)
        {
            if (roster.HeadOf(unit.Id) is { } head && head.Id != person.Id)
            {
                return head;
            }
        }

        return null;
    }
}

/// <summary>The head's word on a leave; the person and the substitute are told.</summary>
public sealed record ConfirmLeave(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var leave = await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId);
        if (leave is null || act.Office.Roster.Find(leave.PersonId) is not { MainPost: { } post } person || person.Id == act.Actor.Id
            || !Rights.Oversees(act.Office.Roster, act.Actor, post.UnitId, [Role.Leader, Role.Head, Role.Deputy]))
        {
            return new LeaveResult.NotYours();
        }

        if (leave.ConfirmedById is not null)
        {
            return new LeaveResult.Confirmed(leave);
        }

        leave.ConfirmedById = act.Actor.Id;
        foreach (var id in new[] { leave.PersonId, leave.SubstituteId }.OfType<Guid>())
        {
            if (act.Office.Roster.Find(id) is { IsActive: true } told)
            {
                await act.Mailbox.TellAsync(act.Db, id, LeaveNotices.Confirmed(leave, act, told), OutboxClass.Answer, $"leave-ok:{leave.Id:N}:{id:N}");
            }
        }

        return new LeaveResult.Confirmed(leave);
    }
}

public abstract record LeaveResult
{
    private LeaveResult()
    {
    }

    /// <param name="Head">Null: nobody stands above, so it holds at once.</param>
    public sealed record Asked(Leave Leave, RosterPerson? Head) : LeaveResult;

    public sealed record Confirmed(Leave Leave) : LeaveResult;

    public sealed record NotYours : LeaveResult;
}
