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

    /// <summary>Named as able to remove what is in the way, while it is: he sees that much and answers. Of what is restricted, nobody.</summary>
    public static bool CanUnblock(Roster roster, RosterPerson person, Assignment assignment) =>
        assignment is { IsRestricted: false, IsBlocked: true, State: AssignmentState.AwaitingAcceptance or AssignmentState.InProgress }
        && Holds(roster, person, assignment.UnblockerId, assignment);

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

        if (StandsOver(roster, actor, receiver, Superiors) && !Outranks(roster, receiver, actor))
        {
            return AssignRight.Order;
        }

        if (AcrossBlocks(roster, actor, receiver) is not AssignRight.None and var across)
        {
            return across;
        }

        return SharesBlock(roster, actor, receiver)
            && (StandsOver(roster, actor, receiver, Supporters) || actor.Has(Role.Focal) || actor.Has(Role.Clerk))
            ? AssignRight.OnBehalf
            : AssignRight.None;
    }

    /// <summary>May put drafts before a superior: whose work it is (focal points, clerks, the office of the administration), or who gives work himself.</summary>
    public static bool CanDraft(Roster roster, RosterPerson person) =>
        person.Posts.Any(p => p.Role is not Role.Officer || PostTitles.IsSecretariat(roster, p.UnitId));

    /// <summary>May name the person to co-operate: anybody of his own block; of another one whom he may at least ask.</summary>
    public static bool CanInvite(Roster roster, RosterPerson actor, RosterPerson person) =>
        SharesBlock(roster, actor, person) || ToAssign(roster, actor, person) is AssignRight.Order or AssignRight.Cooperation;

    /// <summary>May name the person to direct: himself, whom he may order, or who stands over him in the same block.</summary>
    public static bool CanNameDirector(Roster roster, RosterPerson actor, RosterPerson director) =>
        ToAssign(roster, actor, director) == AssignRight.Order || actor.Id == director.Id || StandsOver(roster, director, actor, Superiors);

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
            && (Holds(roster, person, assignment.AssignerId, assignment) || Directs(roster, person, assignment)));

    /// <summary>Of what is restricted only he who was named: who follows him is on no reader list.</summary>
    private static bool Directs(Roster roster, RosterPerson person, Assignment assignment) =>
        assignment.IsRestricted ? person.Id == assignment.DirectorId : Holds(roster, person, assignment.DirectorId, assignment);

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
    public static bool IsRequest(Roster roster, RosterPerson from, RosterPerson to) => ToAssign(roster, from, to) switch
    {
        AssignRight.Order => false,
        AssignRight.Cooperation => true,
        _ => MainBlockOf(roster, from) == Block.Government && MainBlockOf(roster, to) is Block.Front or Block.Union,
    };

    private static Block MainBlockOf(Roster roster, RosterPerson person) => person.MainPost is { } post ? BlockOf(roster, post) : Block.Government;

    private static Block BlockOf(Roster roster, RosterPost post) => roster.FindUnit(post.UnitId)?.Block ?? Block.Government;

    private static bool SharesBlock(Roster roster, RosterPerson one, RosterPerson other) =>
        one.Posts.Any(a => other.Posts.Any(b => BlockOf(roster, a) == BlockOf(roster, b)));

    /// <summary>One post of the person, in such a role, over one post of the other, both in the same block: a right comes from that very post.</summary>
    private static bool StandsOver(Roster roster, RosterPerson person, RosterPerson other, IReadOnlyCollection<Role> roles) =>
        person.Posts.Any(a => roles.Contains(a.Role)
            && other.Posts.Any(b => BlockOf(roster, a) == BlockOf(roster, b) && roster.IsWithin(b.UnitId, a.UnitId)));

    /// <summary>Whether one of the person's posts with such a role stands over that unit.</summary>
    public static bool Oversees(Roster roster, RosterPerson person, Guid unitId, IReadOnlyCollection<Role> roles) =>
        person.Posts.Any(post => roles.Contains(post.Role) && roster.IsWithin(unitId, post.UnitId));

    public static bool Outranks(Roster roster, RosterPerson one, RosterPerson other) =>
        one.Posts.Any(a => other.Posts.Any(b => Outranks(roster, a, b)));

    /// <summary>In one unit by role, otherwise who leads above; leader and head of one unit are alike, since one office calls its first man this and another that.</summary>
    public static bool Outranks(Roster roster, RosterPost one, RosterPost other) => one.UnitId == other.UnitId
        ? Rank(one.Role) < Rank(other.Role)
        : roster.IsWithin(other.UnitId, one.UnitId) && Superiors.Contains(one.Role);

    private static int Rank(Role role) => role switch
    {
        Role.Leader or Role.Head => 0,
        Role.Deputy => 1,
        _ => 2,
    };

    // The Party's leader orders, an administration's leader asks Front and unions; always the head of a body, never of a higher level,
    // and from a commune only in that commune.
    private static AssignRight AcrossBlocks(Roster roster, RosterPerson actor, RosterPerson receiver)
    {
        return Reaches(Block.Party, _ => true) ? AssignRight.Order
            : Reaches(Block.Government, to => to is Block.Front or Block.Union) ? AssignRight.Cooperation
            : AssignRight.None;

        bool Reaches(Block from, Func<Block, bool> to) => actor.Posts.Any(a => PostTitles.LeadsBody(a) && BlockOf(roster, a) == from
            && receiver.Posts.Any(b => b.Role is Role.Leader or Role.Head && BlockOf(roster, b) != from && to(BlockOf(roster, b))
                && roster.LevelOf(b.UnitId) >= roster.LevelOf(a.UnitId)
                && (roster.LocalityOf(a.UnitId) is not { } place || place.Equals(roster.LocalityOf(b.UnitId), StringComparison.OrdinalIgnoreCase))));
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
