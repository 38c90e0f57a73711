using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>"Xin nghỉ": days away and who stands in. No reason is taken or kept. The head confirms; until then nothing changes.</summary>
/// <param name="PersonId">Whose, where the unit's focal point or clerk enters it for him; null: the actor's own.</param>
public sealed record TakeLeave(DateOnly From, DateOnly To, Guid? SubstituteId, Guid? PersonId = null)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var person = PersonId is { } id ? act.Office.Roster.Find(id) : act.Actor;
        if (person is not { IsActive: true } || (person.Id != act.Actor.Id && !MayEnterFor(act, person)))
        {
            return new LeaveResult.NotYours();
        }

        if (await act.Db.Leaves.Where(l => l.PersonId == person.Id && l.FromDate <= To && l.ToDate >= From).OrderBy(l => l.FromDate).FirstOrDefaultAsync() is { } taken)
        {
            return new LeaveResult.Overlaps(taken);
        }

        // The head of the unit, of the unit above for the head himself; nobody stands above the leadership.
        var head = person.MainPost is { } post ? act.Office.Roster.HeadAtOrAbove(post.UnitId, except: person.Id) : null;
        var leave = new Leave
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            FromDate = From,
            ToDate = To,
            SubstituteId = SubstituteId,
            ConfirmedById = head is null || head.Id == act.Actor.Id ? act.Actor.Id : null,
            CreatedAt = act.Now,
        };
        leave.TellBackAt = ReturnedLeaves.DueAt(leave, act.Office.Calendar);
        act.Db.Leaves.Add(leave);
        if (head is not null && leave.ConfirmedById is null)
        {
            await act.TellAsync(head.Id, LeaveNotices.ToConfirm(leave, act, head), $"leave:{leave.Id:N}", new NoticeAbout(leave.Id));
            if (SubstituteId is { } substitute && substitute != head.Id && substitute != act.Actor.Id
                && act.Office.Roster.Find(substitute) is { IsActive: true } proposed)
            {
                await act.TellAsync(substitute, LeaveNotices.Proposed(leave, act, proposed), $"leave-proposed:{leave.Id:N}", new NoticeAbout(leave.Id));
            }
        }
        else if (SubstituteId is { } standsIn && standsIn != act.Actor.Id && standsIn != person.Id && act.Office.Roster.Find(standsIn) is { IsActive: true } told)
        {
            await act.TellAsync(standsIn, LeaveNotices.StandsIn(leave, act, told), $"leave-ok:{leave.Id:N}:{standsIn:N}");
        }

        if (person.Id != act.Actor.Id)
        {
            await act.TellAsync(person.Id, LeaveNotices.Entered(leave, act, person), $"leave-entered:{leave.Id:N}", leave.ConfirmedById is null ? new NoticeAbout(leave.Id) : null);
        }

        return new LeaveResult.Asked(leave, leave.ConfirmedById is null ? head : null);
    }

    /// <summary>Who keeps the unit's papers, or leads it, over the unit the person is in.</summary>
    public static bool MayEnterFor(Act act, RosterPerson person) => person.Posts.Any(post =>
        Rights.Oversees(act.Office.Roster, act.Actor, post.UnitId, Rights.Superiors)
        || act.Actor.Posts.Any(own => own.UnitId == post.UnitId && own.Role is Role.Focal or Role.Clerk));
}

/// <summary>
/// "Hủy nghỉ": of the person himself, or of whoever has the word on his leave. One not begun is dropped, a running one ends with
/// yesterday. Person, head and substitute are told.
/// </summary>
public sealed record CancelLeave(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var today = act.Office.Calendar.DateOf(act.Now);
        if (await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId && l.ToDate >= today) is not { } leave
            || act.Office.Roster.Find(leave.PersonId) is not { } person)
        {
            return new LeaveResult.NothingToCancel();
        }

        if (!MayCancel(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        var (from, to) = (leave.FromDate > today ? leave.FromDate : today, leave.ToDate);
        if (leave.FromDate >= today)
        {
            act.Db.Leaves.Remove(leave);
        }
        else
        {
            leave.ToDate = today.AddDays(-1);
            leave.TellBackAt = leave.TellBackAt is null ? null : act.Office.Calendar.NextSendingInstant(act.Now);
        }

        var head = person.MainPost is { } post ? act.Office.Roster.HeadAtOrAbove(post.UnitId, except: person.Id) : null;
        foreach (var told in new[] { person.Id, head?.Id, leave.SubstituteId }.OfType<Guid>().Distinct().Where(id => id != act.Actor.Id))
        {
            if (act.Office.Roster.Find(told) is { IsActive: true } reader)
            {
                await act.TellAsync(told, LeaveNotices.Cancelled(act, person, from, to, reader), $"leave-cancelled:{leave.Id:N}:{told:N}:{act.Now.UtcTicks}");
            }
        }

        return new LeaveResult.Cancelled(from, to, person, head);
    }

    internal static bool MayCancel(Act act, Leave leave) => leave.PersonId == act.Actor.Id || ConfirmLeave.MayDecide(act, leave);
}

/// <summary>The head's word on a leave; the person and the substitute are told.</summary>
public sealed record ConfirmLeave(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var leave = await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId);
        if (leave is null || !MayDecide(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        if (leave.ConfirmedById is not null)
        {
            return new LeaveResult.Confirmed(leave);
        }

        leave.ConfirmedById = act.Actor.Id;
        leave.TellBackAt = ReturnedLeaves.DueAt(leave, act.Office.Calendar);
        foreach (var id in new[] { leave.PersonId, leave.SubstituteId }.OfType<Guid>().Where(id => id != act.Actor.Id))
        {
            if (act.Office.Roster.Find(id) is { IsActive: true } told)
            {
                await act.TellAsync(id, LeaveNotices.Confirmed(leave, act, told), $"leave-ok:{leave.Id:N}:{id:N}");
            }
        }

        return new LeaveResult.Confirmed(leave);
    }

    internal static bool MayDecide(Act act, Leave leave) => MayDecide(act.Office.Roster, act.Actor, leave);

    /// <summary>Whoever leads over the person's main post; a deputy not over his own head.</summary>
    internal static bool MayDecide(Roster roster, RosterPerson person, Leave leave) =>
        leave.PersonId != person.Id && roster.Find(leave.PersonId) is { MainPost: { } post } leaver
        && Rights.Oversees(roster, person, post.UnitId, Rights.Superiors)
        && !Rights.Outranks(roster, leaver, person);
}

/// <summary>"Chưa đồng ý": the days are dropped; the person and the substitute proposed are told, and asked to talk it over.</summary>
public sealed record RefuseLeave(Guid LeaveId)
{
    public async Task<LeaveResult> RunAsync(Act act)
    {
        var leave = await act.Db.Leaves.SingleOrDefaultAsync(l => l.Id == LeaveId);
        if (leave is null || leave.ConfirmedById is not null || !ConfirmLeave.MayDecide(act, leave))
        {
            return new LeaveResult.NotYours();
        }

        act.Db.Leaves.Remove(leave);
        foreach (var id in new[] { leave.PersonId, leave.SubstituteId }.OfType<Guid>().Where(id => id != act.Actor.Id))
        {
            if (act.Office.Roster.Find(id) is { IsActive: true } told)
            {
                await act.TellAsync(id, LeaveNotices.Refused(leave, act, told), $"leave-no:{leave.Id:N}:{id:N}");
            }
        }

        return new LeaveResult.Refused(leave);
    }
}

/// <summary>What waits for somebody's word: days from today on, of people he is over.</summary>
public static class OpenLeaves
{
    public static Task<IReadOnlyList<Leave>> WaitingForAsync(Act act) => WaitingForAsync(act.Db, act.Office, act.Actor, act.Now);

    public static async Task<IReadOnlyList<Leave>> WaitingForAsync(ReformBotDbContext db, Office office, RosterPerson reader, DateTimeOffset now)
    {
        if (!reader.Posts.Any(p => Rights.Superiors.Contains(p.Role)))
        {
            return [];
        }

        var today = office.Calendar.DateOf(now);
        var open = await db.Leaves.Where(l => l.ConfirmedById == null && l.ToDate >= today).OrderBy(l => l.CreatedAt).ToListAsync();
        return open.FindAll(l => ConfirmLeave.MayDecide(office.Roster, reader, l));
    }

    /// <summary>Those of them that wait for him before anybody else: put to him as the head, or of the unit he helps to lead.</summary>
    public static async Task<IReadOnlyList<Leave>> PutToAsync(ReformBotDbContext db, Office office, RosterPerson reader, DateTimeOffset now) =>
    [
        .. (await WaitingForAsync(db, office, reader, now)).Where(l => office.Roster.Find(l.PersonId) is { MainPost: { } post }
            && (reader.Posts.Any(own => own.UnitId == post.UnitId) || office.Roster.HeadAtOrAbove(post.UnitId, except: l.PersonId)?.Id == reader.Id)),
    ];

    /// <summary>From today on, his own and those of people he has the word over.</summary>
    public static async Task<IReadOnlyList<Leave>> CancellableAsync(Act act)
    {
        var today = act.Office.Calendar.DateOf(act.Now);
        var open = await act.Db.Leaves.AsNoTracking().Where(l => l.ToDate >= today).OrderBy(l => l.FromDate).ThenBy(l => l.Id).ToListAsync();
        return open.FindAll(l => CancelLeave.MayCancel(act, l));
    }
}

public abstract record LeaveResult
{
    private LeaveResult()
    {
    }

    /// <param name="Head">Null: nobody stands above, so it holds at once.</param>
    public sealed record Asked(Leave Leave, RosterPerson? Head) : LeaveResult;

    /// <param name="Taken">Has some of the days already.</param>
    public sealed record Overlaps(Leave Taken) : LeaveResult;

    public sealed record Confirmed(Leave Leave) : LeaveResult;

    public sealed record Refused(Leave Leave) : LeaveResult;

    /// <param name="From">The first of the days that are worked after all.</param>
    public sealed record Cancelled(DateOnly From, DateOnly To, RosterPerson Person, RosterPerson? Head) : LeaveResult;

    public sealed record NothingToCancel : LeaveResult;

    public sealed record NotYours : LeaveResult;
}
