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

    private static IEnumerable<Guid> UnitsOf(Roster roster, RosterPerson person) => person.Posts
        .SelectMany(post => Rights.Superiors.Contains(post.Role)
            ? roster.Within(post.UnitId).Where(u => u.Block == roster.FindUnit(post.UnitId)?.Block).Select(u => u.Id)
            : [post.UnitId])
        .Distinct();
}
