using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments;

/// <summary>The one way to an assignment by its number, for the chat and for the pages.</summary>
public static class VisibleAssignment
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, int, Task<Assignment?>>> ByNumber = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, int number) => db.Assignments.AsTracking().SingleOrDefault(a => a.Number == number)));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, IAsyncEnumerable<Guid>>> PeopleOf = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid assignment) => db.Participants.Where(p => p.AssignmentId == assignment).Select(p => p.PersonId)));

    /// <param name="standsInFor">Those away whose open work he may see as well; of what is restricted only what he may read himself.</param>
    /// <returns>The assignment if it exists and the person may see it; otherwise null, and nobody learns which of the two.</returns>
    public static async Task<Assignment?> FindAsync(ReformBotDbContext db, Roster roster, RosterPerson person, int number, IReadOnlyList<RosterPerson>? standsInFor = null)
    {
        if (await ByNumberAsync(db, number) is not { } assignment)
        {
            return null;
        }

        // Most who ask have their part in it by what it says itself: only others are looked for among those who take part.
        return CanSee([]) || CanSee(await PeopleOf.For(db)(db, assignment.Id).ToListAsync()) ? assignment : null;

        bool CanSee(IReadOnlyCollection<Guid> people) => Rights.CanSee(roster, person, assignment, people)
            || (!assignment.IsRestricted && standsInFor?.Any(away => Rights.CanSee(roster, away, assignment, people)) == true);
    }

    /// <returns>The assignment if what is in its way is the person's to remove, or that of one away whom he stands in for; otherwise null.</returns>
    public static async Task<Assignment?> FindUnblockableAsync(ReformBotDbContext db, Roster roster, RosterPerson person, int number, IReadOnlyList<RosterPerson> standsInFor) =>
        await ByNumberAsync(db, number) is { } assignment
        && (Rights.CanUnblock(roster, person, assignment) || standsInFor.Any(away => Rights.CanUnblock(roster, away, assignment)))
            ? assignment
            : null;

    // Step after step of one turn asks for the same one.
    private static async Task<Assignment?> ByNumberAsync(ReformBotDbContext db, int number) =>
        db.Tracked<Assignment>().FirstOrDefault(a => a.Number == number) ?? await ByNumber.For(db)(db, number);
}
