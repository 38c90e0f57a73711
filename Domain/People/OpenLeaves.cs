using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.People;

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
        var half = HalfDay.At(act.Now, act.Office.Calendar);
        var open = await act.Db.Leaves.AsNoTracking().Where(l => l.ToDate >= half.Date)
            .OrderBy(l => l.FromDate).ThenBy(l => l.StartsAtNoon).ThenBy(l => l.Id).ToListAsync();
        return open.FindAll(l => !l.Days.IsOverBy(half) && CancelLeave.MayCancel(act, l));
    }
}
