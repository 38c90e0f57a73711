using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments;

/// <summary>Who may do what, from posts alone. Pure; every command asks here.</summary>
public static class Rights
{
    internal static readonly Role[] Superiors = [Role.Leader, Role.Head, Role.Deputy];
    private static readonly Role[] Supporters = [Role.Focal, Role.Clerk];

    public static bool CanSee(Roster roster, RosterPerson person, Assignment assignment, IReadOnlyCollection<Guid> participants)
    {
        if (person.Id == assignment.AssigneeId || person.Id == assignment.DraftedById || CanDecide(roster, person, assignment)
            || Holds(roster, person, assignment.ArbiterId, assignment) || participants.Contains(person.Id))
        {
            return true;
        }

        if (assignment.IsRestricted)
        {
            return false;
        }

        return Holds(roster, person, assignment.AccountableId, assignment) || person.Id == assignment.DirectorId || CanDo(roster, person, assignment)
            || Oversees(roster, person, assignment.UnitId, [.. Superiors, .. Supporters]);
    }

    /// <summary>How the actor may give work to that person; the answer says in which form.</summary>
    public static AssignRight ToAssign(Roster roster, RosterPerson actor, RosterPerson receiver)
    {
        if (!actor.IsActive || !receiver.IsActive || receiver.MainPost is null)
        {
            return AssignRight.None;
        }

        if (actor.Id == receiver.Id)
        {
            return actor.Posts.Any(p => Superiors.Contains(p.Role)) ? AssignRight.Order : AssignRight.None;
        }

        if (BlockOf(roster, actor) != BlockOf(roster, receiver))
        {
            return AcrossBlocks(roster, actor, receiver);
        }

        if (receiver.Posts.Any(post => Oversees(roster, actor, post.UnitId, Superiors)) && !Outranks(roster, receiver, actor))
        {
            return AssignRight.Order;
        }

        return receiver.Posts.Any(post => Oversees(roster, actor, post.UnitId, Supporters)) || actor.Has(Role.Focal) || actor.Has(Role.Clerk)
            ? AssignRight.OnBehalf
            : AssignRight.None;
    }

    /// <summary>May give in that authority's name himself; everybody else drafts, and who holds it issues.</summary>
    public static bool CanSpeakFor(Roster roster, RosterPerson person, Authority authority) =>
        authority == Authority.Own
        || person.Posts.Any(p => PostTitles.IsLeading(p.Role) && PostTitles.IsAdministration(roster, p.UnitId));

    /// <summary>May hand in, accept, report: the assignee; for a unit's line also those who act for the unit.</summary>
    public static bool CanDo(Roster roster, RosterPerson person, Assignment assignment)
    {
        if (person.Id == assignment.AssigneeId)
        {
            return true;
        }

        var actsForUnit = person.Posts.Any(p => p.UnitId == assignment.UnitId && p.Role is not Role.Officer)
            || (assignment.ParentId is not null && person.Posts.Any(p => roster.IsWithin(p.UnitId, assignment.UnitId)));
        return actsForUnit && person.Id != assignment.AssignerId && !assignment.IsRestricted;
    }

    /// <summary>
    /// May confirm, return, decide on an extension, withdraw: who gave it or directs it, or who leads in the place of one who has
    /// left; never the doer himself for another's order.
    /// </summary>
    public static bool CanDecide(Roster roster, RosterPerson person, Assignment assignment) =>
        person.Id == assignment.AssignerId
        || (person.Id != assignment.AssigneeId
            && (Holds(roster, person, assignment.AssignerId, assignment) || Holds(roster, person, assignment.DirectorId, assignment)));

    /// <summary>Whether that part in the assignment is his: his own, or of somebody who has left and whom he follows; never over himself.</summary>
    public static bool Holds(Roster roster, RosterPerson person, Guid? part, Assignment assignment) =>
        part is { } id && (id == person.Id || roster.InOfficeFor(id, except: assignment.AssigneeId)?.Id == person.Id);

    /// <summary>
    /// May decide on what was asked to be reconsidered: who gave it; once it bounced a second time only the common superior. He
    /// who may decide also hears, of what is decided already, how it stands.
    /// </summary>
    public static bool CanSettle(Roster roster, RosterPerson person, Assignment assignment) =>
        assignment.ArbiterId is { } arbiter ? Holds(roster, person, arbiter, assignment)
        : assignment.State != AssignmentState.Declined || CanDecide(roster, person, assignment);

    /// <summary>Between these two it is asked for, never ordered ("đề nghị phối hợp"), whoever of the sender's side puts it into words.</summary>
    public static bool IsRequest(Roster roster, RosterPerson from, RosterPerson to) =>
        BlockOf(roster, from) == Block.Government && BlockOf(roster, to) is Block.Front or Block.Union;

    public static Block BlockOf(Roster roster, RosterPerson person) => roster.MainUnitOf(person)?.Block ?? Block.Government;

    /// <summary>Whether one of the person's posts with such a role stands over that unit.</summary>
    public static bool Oversees(Roster roster, RosterPerson person, Guid unitId, IReadOnlyCollection<Role> roles) =>
        person.Posts.Any(post => roles.Contains(post.Role) && roster.IsWithin(unitId, post.UnitId));

    internal static bool Outranks(Roster roster, RosterPerson one, RosterPerson other) =>
        one.Posts.Any(a => other.Posts.Any(b => a.UnitId == b.UnitId ? Rank(a.Role) < Rank(b.Role) : roster.IsWithin(b.UnitId, a.UnitId) && Superiors.Contains(a.Role)));

    private static int Rank(Role role) => role switch
    {
        Role.Leader or Role.Head => 0,
        Role.Deputy => 1,
        _ => 2,
    };

    private static AssignRight AcrossBlocks(Roster roster, RosterPerson actor, RosterPerson receiver)
    {
        if (!actor.Has(Role.Leader) || !receiver.Posts.Any(p => p.Role is Role.Leader or Role.Head))
        {
            return AssignRight.None;
        }

        return BlockOf(roster, actor) == Block.Party ? AssignRight.Order
            : IsRequest(roster, actor, receiver) ? AssignRight.Cooperation
            : AssignRight.None;
    }
}

public enum AssignRight
{
    None,
    Order,

    /// <summary>Đề nghị phối hợp: no ladder, no late mark.</summary>
    Cooperation,

    /// <summary>May draft; a superior issues.</summary>
    OnBehalf,
}
