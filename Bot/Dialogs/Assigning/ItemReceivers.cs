using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>Those a reading names, as receivers of an assignment: one, or a line to many units less those left out.</summary>
internal static class ItemReceivers
{
    public static AssignItem? Without(AssignItem item, Reading reading)
    {
        var units = reading.Except.Select(n => n.UnitId).OfType<Guid>().ToHashSet();
        var people = reading.Except.Select(n => n.PersonId).ToHashSet();
        var left = item.Lines.Where(l => !units.Contains(l.UnitId) && !people.Contains(l.PersonId)).ToList();
        return left.Count == item.Lines.Count || left.Count == 0 ? null : item with
        {
            Lines = left,
            ExceptUnits = [.. item.ExceptUnits.Concat(item.Lines.Except(left).Select(l => l.UnitId)).Distinct()],
        };
    }

    /// <summary>A unit is meant by its name, whoever heads it; a person by his.</summary>
    public static bool Is(Receiver receiver, Named named) => named.UnitId is { } unit ? receiver.UnitId == unit : receiver.PersonId == named.PersonId;

    public static AssignItem GivenTo(AssignItem item, Receiver receiver) => item with
    {
        Assignee = receiver, Lines = [], ExceptUnits = [], Candidates = [], PersonWords = null,
        Cooperating = [.. item.Cooperating.Where(id => id != receiver.PersonId)],
        DirectorId = item.DirectorId == receiver.PersonId ? null : item.DirectorId,
    };

    /// <summary>One takes the place of another, also among many.</summary>
    public static AssignItem Replaced(AssignItem item, Named old, Receiver receiver) => item.IsForMany
        ? item with { Lines = [.. item.Lines.Select(l => Is(l, old) ? receiver : l).DistinctBy(l => l.UnitId)] }
        : GivenTo(item, receiver);

    public static Receiver? Of(Turn turn, Named? named) =>
        named is null || turn.Office.Roster.Find(named.PersonId) is not { } person || (named.UnitId ?? person.MainPost?.UnitId) is not { } unit
            ? null
            : new Receiver(person.Id, unit);

    public static List<Receiver> LinesOf(Turn turn, Reading reading)
    {
        var except = reading.Except.Select(n => n.UnitId).ToHashSet();
        var exceptPeople = reading.Except.Select(n => n.PersonId).ToHashSet();
        var named = reading.People.Count > 0
            ? reading.People.Select(n => Of(turn, n)).OfType<Receiver>()
            : reading.UnknownUnits.Count > 0 ? []
            : UnitsBelow(turn);
        return [.. named.Where(r => !except.Contains(r.UnitId) && !exceptPeople.Contains(r.PersonId) && r.PersonId != turn.Person.Id).DistinctBy(r => r.UnitId)];
    }

    /// <summary>Below the speaker; of who drafts for a leader, below the leader's office.</summary>
    private static IEnumerable<Receiver> UnitsBelow(Turn turn)
    {
        var roster = turn.Office.Roster;
        var led = turn.Person.Posts.Where(p => PostTitles.IsLeading(p.Role)).Select(p => p.UnitId).ToList();
        var over = led.Count == 0 && Rights.CanDraft(roster, turn.Person) && turn.Person.MainPost is { } own ? [PostTitles.OfficeOf(roster, own.UnitId)] : led;
        return HeadsBelow(roster, over);
    }

    /// <summary>The units right below those, each through its head; one that has none is left out.</summary>
    public static IEnumerable<Receiver> HeadsBelow(Roster roster, IEnumerable<Guid> units) => units.SelectMany(unit => roster.ChildrenOf(unit))
        .Select(unit => roster.HeadOf(unit.Id) is { } head ? new Receiver(head.Id, unit.Id) : null)
        .OfType<Receiver>();
}
