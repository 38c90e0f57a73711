using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments.Drafts;

/// <summary>
/// Who issues what somebody drafts: the leader nearest to him in his own office whose right covers all of it. A leader above the
/// office only where the office's own may give nothing of it, or where the drafter names him.
/// </summary>
/// <param name="Beyond">Places of the drafts that are not this leader's to give.</param>
/// <param name="Others">Whom the drafter may name instead: each may issue all of it.</param>
public sealed record DraftIssuer(RosterPerson Person, IReadOnlyList<int> Beyond, IReadOnlyList<RosterPerson> Others)
{
    /// <param name="named">The drafter's own choice; nobody's where he may not issue all of it.</param>
    public static DraftIssuer? For(Roster roster, RosterPerson drafter, IReadOnlyList<AssignmentDraft> drafts, Guid? named = null)
    {
        if (drafter.MainPost?.UnitId is not { } own)
        {
            return null;
        }

        var units = roster.UpFrom(own).ToList();
        var office = PostTitles.OfficeOf(roster, own);
        var all = units.SelectMany(LeadersOf).Where(p => p.Id != drafter.Id).DistinctBy(p => p.Id).Where(p => drafts.All(d => MayIssue(roster, p, d))).ToList();
        var holders = units.Select(u => (Unit: u, Person: HolderOf(u))).Where(h => h.Person is { } p && p.Id != drafter.Id).ToList();
        var covering = holders.Where(h => all.Contains(h.Person!)).ToList();
        var inOffice = holders.LastOrDefault(h => roster.IsWithin(h.Unit, office)).Person;

        return named is { } id && all.Find(p => p.Id == id) is { } chosen ? Of(chosen)
            : covering.Find(h => roster.IsWithin(h.Unit, office)).Person is { } near ? Of(near)
            : inOffice is not null && drafts.Any(d => MayIssue(roster, inOffice, d)) ? Of(inOffice)
            : covering.Count > 0 ? Of(covering[0].Person!)
            : null;

        DraftIssuer Of(RosterPerson person) => new(
            person, [.. Enumerable.Range(0, drafts.Count).Where(i => !MayIssue(roster, person, drafts[i]))], [.. all.Where(p => p.Id != person.Id)]);

        // In a deputy chair's name it is the deputy chair's.
        RosterPerson? HolderOf(Guid unit) => (drafts.Any(d => d.Authority == Authority.ViceChair)
            ? roster.MembersOf(unit).FirstOrDefault(p => PostTitles.AuthorityOf(roster, p) == Authority.ViceChair)
            : null) ?? roster.HeadOf(unit);

        IEnumerable<RosterPerson> LeadersOf(Guid unit) =>
            [.. HolderOf(unit) is { } first ? [first] : Array.Empty<RosterPerson>(),
                .. roster.MembersOf(unit).Where(p => p.Posts.Any(post => post.UnitId == unit && PostTitles.IsLeading(post.Role)))];
    }

    private static bool MayIssue(Roster roster, RosterPerson leader, AssignmentDraft draft) => AssignTask.RefusalOf(roster, leader, draft) is null;
}
