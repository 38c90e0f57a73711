using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import;

/// <param name="Receivers">One for a single lead; one a unit where the words name many.</param>
/// <param name="IsMany">A line per unit, even if only one is left.</param>
/// <param name="Problem">Why nobody is meant for sure; null when somebody is.</param>
internal sealed record PlanReceivers(IReadOnlyList<Receiver> Receivers, bool IsMany, string? Problem)
{
    public static PlanReceivers One(Guid personId, Guid unitId) => new([new(personId, unitId)], IsMany: false, null);

    public static PlanReceivers Nobody(string problem) => new([], IsMany: false, problem);
}

/// <summary>
/// Who the words of a plan's columns mean: a unit or person written in full, otherwise whatever the bot would understand if the
/// leader said so. Who cannot be told for sure is a problem of that row, never a guess.
/// </summary>
internal sealed class PlanNames(Office office, IUnderstanding understanding, RosterPerson leader, DateTimeOffset now)
{
    private const int Suggested = 3;

    /// <summary>Work that says nothing: what is left of it in the reading shows that the words before it were understood whole.</summary>
    private const string AnyWork = "rà soát hồ sơ";

    private readonly Roster _roster = office.Roster;
    private readonly ILookup<string, RosterUnit> _units = office.Roster.Units.Where(u => u.IsActive).ToLookup(u => Folded.Of(u.Name));
    private readonly ILookup<string, RosterPerson> _people = office.Roster.People.Where(p => p.IsActive).ToLookup(p => Folded.Of(p.Name));

    public PlanReceivers Find(string words) => Written(words) ?? Said(words);

    private PlanReceivers? Written(string words)
    {
        if (_roster.FindByCode(words.Trim()) is { IsActive: true, MainPost: { } own } coded)
        {
            return PlanReceivers.One(coded.Id, own.UnitId);
        }

        var folded = Folded.Of(words);
        if (_units[folded].ToList() is [var unit])
        {
            return _roster.HeadOf(unit.Id) is { } head ? PlanReceivers.One(head.Id, unit.Id) : PlanReceivers.Nobody(ImportWording.UnitWithoutHead(unit.Name));
        }

        return _people[folded].ToList() is [{ MainPost: { } post } person] ? PlanReceivers.One(person.Id, post.UnitId) : null;
    }

    private PlanReceivers Said(string words)
    {
        var reading = understanding.Read(
            $"giao {words} {AnyWork}", new ReadingContext(office.Calendar.ToLocal(now), office.Calendar, _roster, leader, []));
        if (reading.Everyone)
        {
            return Many(reading, words);
        }

        if (reading.Person is not null && reading.People.Count > 0)
        {
            return PlanReceivers.Nobody(ImportWording.OneLeadOnly(words));
        }

        if (reading.Person is { } named && _roster.Find(named.PersonId) is { MainPost: { } post } && Folded.Of(reading.Title ?? "") == Folded.Of(AnyWork))
        {
            return PlanReceivers.One(named.PersonId, named.UnitId ?? post.UnitId);
        }

        var near = reading.PersonCandidates.Take(Suggested).Select(id => Speech.PersonWithUnit("vi", _roster, id)).ToList();
        return PlanReceivers.Nobody(near.Count > 0 ? ImportWording.SeveralLeads(words, near) : ImportWording.UnknownLead(words));
    }

    private PlanReceivers Many(Reading reading, string words)
    {
        var except = reading.Except.Select(e => e.UnitId).ToHashSet();
        var named = reading.People.Count > 0
            ? reading.People.Where(p => p.UnitId is not null).Select(p => new Receiver(p.PersonId, p.UnitId!.Value))
            : leader.Posts.Where(p => p.Role is Role.Leader or Role.Head or Role.Deputy)
                .SelectMany(p => _roster.ChildrenOf(p.UnitId))
                .Select(unit => _roster.HeadOf(unit.Id) is { } head ? new Receiver(head.Id, unit.Id) : null).OfType<Receiver>();
        var lines = named.Where(r => !except.Contains(r.UnitId) && r.PersonId != leader.Id).DistinctBy(r => r.UnitId).ToList();
        return lines.Count > 0 ? new(lines, IsMany: true, null) : PlanReceivers.Nobody(ImportWording.UnknownLead(words));
    }
}
