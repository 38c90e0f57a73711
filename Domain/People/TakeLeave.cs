using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>"Xin nghỉ": days away and who stands in. No reason is taken or kept. Who has the word on it confirms; until then nothing changes.</summary>
/// <param name="PersonId">Whose, where the unit's focal point or clerk enters it for him; null: the actor's own.</param>
public sealed record TakeLeave(LeaveDays Days, Guid? SubstituteId, Guid? PersonId = null)
{
    /// <summary>Asked for before, not decided on, and said to be a slip: these days take its place.</summary>
    public Leave? Instead { get; init; }

    /// <summary>"Em nghỉ sáng thôi": instead of what was asked for.</summary>
    public bool Corrects { get; init; }

    public async Task<LeaveResult> RunAsync(Act act)
    {
        var person = PersonId is { } id ? act.Office.Roster.Find(id) : act.Actor;
        if (person is not { IsActive: true } || (person.Id != act.Actor.Id && !MayEnterFor(act, person)))
        {
            return new LeaveResult.NotYours();
        }

        var near = await act.Db.Leaves.Where(l => l.PersonId == person.Id && l.FromDate <= Days.To && l.ToDate >= Days.From).OrderBy(l => l.FromDate).ToListAsync();
        var overlapping = near.FindAll(l => l.Days.Overlaps(Days));
        if (overlapping.Find(l => l.Id != Instead?.Id && (Instead is not null || overlapping.Count > 1 || !IsChanged(act, l))) is { } taken)
        {
            return new LeaveResult.Overlaps(taken);
        }

        // What was held back of it for the morning is not said any more.
        List<Leave> replaced = Instead is null ? overlapping : [Instead];
        act.Db.Leaves.RemoveRange(replaced);

        var decider = ConfirmLeave.DeciderOf(act.Office.Roster, person);
        var leave = new Leave
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            FromDate = Days.From,
            ToDate = Days.To,
            StartsAtNoon = Days.StartsAtNoon,
            EndsAtNoon = Days.EndsAtNoon,
            SubstituteId = SubstituteId ?? overlapping.Select(l => l.SubstituteId).FirstOrDefault(id => id is not null),
            EnteredById = person.Id == act.Actor.Id ? null : act.Actor.Id,
            ConfirmedById = decider.Id == act.Actor.Id ? act.Actor.Id : null,
            CreatedAt = act.Now,
        };
        leave.TellBackAt = ReturnedLeaves.DueAt(leave, act.Office.Calendar);
        leave.TellStandInAt = StandInBriefing.DueAt(leave, act.Office.Calendar, act.Now);
        act.Db.Leaves.Add(leave);
        if (leave.ConfirmedById is null)
        {
            await act.TellAsync(decider.Id, LeaveNotices.ToConfirm(leave, act, decider, replaced), $"leave:{leave.Id:N}", new NoticeAbout(leave.Id));
            var standIn = await StandInOfAsync(act, decider, leave);
            if (standIn is not null)
            {
                await act.TellAsync(standIn.Id, LeaveNotices.ToConfirm(leave, act, standIn, replaced), $"leave:{leave.Id:N}:{standIn.Id:N}", new NoticeAbout(leave.Id));
            }

            if (leave.SubstituteId is { } substitute && substitute != decider.Id && substitute != standIn?.Id && substitute != act.Actor.Id
                && act.Office.Roster.Find(substitute) is { IsActive: true } proposed)
            {
                await act.TellAsync(substitute, LeaveNotices.Proposed(leave, act, proposed), $"leave-proposed:{leave.Id:N}", new NoticeAbout(leave.Id));
            }
        }
        else if (leave.SubstituteId != person.Id)
        {
            await LeaveParties.TellAsync(act, [leave.SubstituteId], $"leave-ok:{leave.Id:N}", told => LeaveNotices.StandsIn(leave, act, told));
        }

        if (person.Id != act.Actor.Id && person.Id != decider.Id)
        {
            await act.TellAsync(person.Id, LeaveNotices.Entered(leave, act, person), $"leave-entered:{leave.Id:N}", leave.ConfirmedById is null ? new NoticeAbout(leave.Id) : null);
        }

        return new LeaveResult.Asked(leave, leave.ConfirmedById is null ? decider : null) { Replaced = replaced.Count > 0 ? replaced[0] : null };
    }

    /// <summary>What is not agreed to yet is changed by asking for all of it and more, or for what is said to be the right part.</summary>
    private bool IsChanged(Act act, Leave asked) =>
        asked.PersonId == act.Actor.Id && asked.ConfirmedById is null && asked.Days != Days && (Corrects || (Days.First.Index <= asked.Days.First.Index && asked.Days.Last.Index <= Days.Last.Index));

    /// <summary>Who stands in for the decider while he is away, where he has the word on it as well.</summary>
    private static async Task<RosterPerson?> StandInOfAsync(Act act, RosterPerson decider, Leave leave) =>
        (await act.AbsencesAsync()).SubstituteOf(decider.Id) is { } id && id != act.Actor.Id && act.Office.Roster.Find(id) is { IsActive: true } standIn
            && ConfirmLeave.MayDecide(act.Office.Roster, standIn, leave)
            ? standIn
            : null;

    /// <summary>Who keeps the unit's papers, or leads it, over the unit the person is in.</summary>
    public static bool MayEnterFor(Act act, RosterPerson person) => person.Posts.Any(post =>
        Rights.Oversees(act.Office.Roster, act.Actor, post.UnitId, Rights.Superiors)
        || act.Actor.Posts.Any(own => own.UnitId == post.UnitId && own.Role is Role.Focal or Role.Clerk));
}
