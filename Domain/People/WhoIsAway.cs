using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;

namespace ReformBot.Domain.People;

/// <summary>
/// Confirmed leaves that touch those days, of the people the asker may ask about: his own units; for whoever leads a unit also
/// those below it; for leadership its whole block there. Days and substitute, never a reason.
/// </summary>
public static class WhoIsAway
{
    public static async Task<IReadOnlyList<Leave>> BetweenAsync(Act act, DateOnly from, DateOnly to)
    {
        var people = UnitsOf(act.Office.Roster, act.Actor)
            .SelectMany(act.Office.Roster.MembersOf)
            .Select(p => p.Id)
            .ToHashSet();
        var leaves = await act.Db.Leaves.AsNoTracking()
            .Where(l => l.FromDate <= to && l.ToDate >= from && l.ConfirmedById != null)
            .OrderBy(l => l.FromDate).ThenBy(l => l.Id)
            .ToListAsync();
        return leaves.FindAll(l => people.Contains(l.PersonId));
    }

    /// <summary>What is asked for and not granted, of those days: to who asked, and to whoever has the word on it.</summary>
    public static async Task<IReadOnlyList<Leave>> WaitingBetweenAsync(Act act, DateOnly from, DateOnly to)
    {
        var own = await act.Db.Leaves.AsNoTracking().Where(l => l.PersonId == act.Actor.Id && l.ConfirmedById == null).ToListAsync();
        return [.. (await OpenLeaves.WaitingForAsync(act)).Concat(own).Where(l => l.FromDate <= to && l.ToDate >= from).DistinctBy(l => l.Id).OrderBy(l => l.FromDate)];
    }

    /// <summary>From today on, what stands and what waits.</summary>
    public static async Task<IReadOnlyList<Leave>> FromTodayAsync(Act act)
    {
        var today = act.Office.Calendar.DateOf(act.Now);
        return [.. await BetweenAsync(act, today, DateOnly.MaxValue), .. await WaitingBetweenAsync(act, today, DateOnly.MaxValue)];
    }

    private static IEnumerable<Guid> UnitsOf(Roster roster, RosterPerson person) => person.Posts
        .SelectMany(post => Rights.Superiors.Contains(post.Role)
            ? roster.Within(post.UnitId).Where(u => u.Block == roster.FindUnit(post.UnitId)?.Block).Select(u => u.Id)
            : [post.UnitId])
        .Distinct();
}
