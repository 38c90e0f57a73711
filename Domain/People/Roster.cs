namespace ReformBot.Domain.People;

public sealed record RosterUnit(Guid Id, Guid? ParentId, string Name, Block Block, bool IsActive);

/// <param name="Title">The post as printed: "Trưởng phòng", "Chuyên viên".</param>
public sealed record RosterPost(Guid UnitId, string Title, Role Role);

/// <param name="Name">Full name, family name first: "Lê Thị Tư".</param>
/// <param name="Address">Xưng hô as the office wants it ("anh", "chị"); null means "đồng chí".</param>
/// <param name="Posts">The main post first; several for kiêm nhiệm.</param>
/// <param name="Language">vi or en.</param>
public sealed record RosterPerson(
    Guid Id,
    string Code,
    string Name,
    string? Address,
    IReadOnlyList<RosterPost> Posts,
    bool IsActive,
    string Language = "vi")
{
    public RosterPost? MainPost => Posts.Count > 0 ? Posts[0] : null;

    /// <summary>The last word of the name, as people are called: "Tư".</summary>
    public string GivenName => Name[(Name.LastIndexOf(' ') + 1)..];

    public bool Has(Role role) => Posts.Any(p => p.Role == role);
}

/// <summary>
/// Everybody and every unit, as one immutable snapshot: read by every turn, built anew when the people change.
/// Lookups are by id, by code, by unit; who may be given what is answered here because the command and the reader both ask.
/// </summary>
public sealed class Roster
{
    private readonly Dictionary<Guid, RosterPerson> _people;
    private readonly Dictionary<string, RosterPerson> _byCode;
    private readonly Dictionary<Guid, RosterUnit> _units;
    private readonly ILookup<Guid, RosterPerson> _members;
    private readonly ILookup<Guid?, RosterUnit> _children;
    private readonly List<RosterPerson> _left;
    private readonly HashSet<string> _names;
    private readonly Dictionary<Guid, string?> _localities = [];

    public Roster(IReadOnlyCollection<RosterPerson> people, IReadOnlyCollection<RosterUnit> units)
    {
        People = people;
        Units = units;
        _people = people.ToDictionary(p => p.Id);
        _byCode = people.ToDictionary(p => p.Code, StringComparer.OrdinalIgnoreCase);
        _units = units.ToDictionary(u => u.Id);
        _members = people.Where(p => p.IsActive)
            .SelectMany(p => p.Posts.Select(post => (post.UnitId, Person: p)))
            .Distinct()
            .ToLookup(x => x.UnitId, x => x.Person);
        _children = units.Where(u => u.IsActive).ToLookup(u => u.ParentId);
        _left = [.. people.Where(p => !p.IsActive)];
        _names = people.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in units)
        {
            _localities[unit.Id] = UpFrom(unit.Id).Select(id => Localities.In(_units[id].Name)?.Place).FirstOrDefault(place => place is not null);
        }
    }

    public static Roster Empty { get; } = new([], []);

    public IReadOnlyCollection<RosterPerson> People { get; }

    public IReadOnlyCollection<RosterUnit> Units { get; }

    public RosterPerson? Find(Guid id) => _people.GetValueOrDefault(id);

    /// <summary>Everybody who has left; what is still in his name is somebody else's to answer for.</summary>
    public IReadOnlyCollection<RosterPerson> Left => _left;

    /// <summary>Whether somebody, here or gone, bears that full name.</summary>
    public bool IsNameOfSomebody(string name) => _names.Contains(name);

    public RosterPerson? FindByCode(string code) => _byCode.GetValueOrDefault(code);

    public RosterUnit? FindUnit(Guid id) => _units.GetValueOrDefault(id);

    /// <summary>Active people with a post in that very unit.</summary>
    public IEnumerable<RosterPerson> MembersOf(Guid unitId) => _members[unitId];

    public IEnumerable<RosterUnit> ChildrenOf(Guid? unitId) => _children[unitId];

    /// <summary>The units that person is head of.</summary>
    public IReadOnlyList<Guid> HeadedBy(RosterPerson person) =>
        [.. person.Posts.Select(p => p.UnitId).Distinct().Where(unit => HeadOf(unit)?.Id == person.Id)];

    /// <summary>The head of the unit; failing one, its leader, then a deputy. Null for a unit nobody leads.</summary>
    public RosterPerson? HeadOf(Guid unitId) =>
        HolderOf(unitId, Role.Head) ?? HolderOf(unitId, Role.Leader) ?? HolderOf(unitId, Role.Deputy);

    public RosterPerson? HolderOf(Guid unitId, Role role) =>
        _members[unitId].FirstOrDefault(p => p.Posts.Any(post => post.UnitId == unitId && post.Role == role));

    /// <summary>Who leads the unit or, where nobody does, the nearest unit above that somebody leads.</summary>
    /// <param name="except">Passed over: nobody is his own superior.</param>
    public RosterPerson? HeadAtOrAbove(Guid unitId, Guid? except = null)
    {
        for (var unit = FindUnit(unitId); unit is not null; unit = unit.ParentId is { } above ? FindUnit(above) : null)
        {
            if (HeadOf(unit.Id) is { } head && head.Id != except)
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>Himself while he is here; of somebody who has left, whoever leads his unit now: decisions wait for a post, not a name.</summary>
    public RosterPerson? InOfficeFor(Guid id, Guid? except = null) => Find(id) switch
    {
        { IsActive: true } here => here,
        { MainPost: { } post } => HeadAtOrAbove(post.UnitId, except),
        _ => null,
    };

    /// <summary>He, and those who have left and whose decisions fall to him now.</summary>
    public IReadOnlyList<Guid> AnswersFor(RosterPerson person) =>
        [person.Id, .. _left.Where(p => InOfficeFor(p.Id)?.Id == person.Id).Select(p => p.Id)];

    public RosterUnit? MainUnitOf(RosterPerson person) =>
        person.MainPost is { } post ? FindUnit(post.UnitId) : null;

    /// <summary>The commune the unit belongs to by its own name or the nearest above ("phường Lam Giang"); null for bodies above the communes.</summary>
    public string? LocalityOf(Guid unitId) => _localities.GetValueOrDefault(unitId);

    /// <summary>How many units stand above it: 0 for the topmost.</summary>
    public int LevelOf(Guid unitId)
    {
        var level = 0;
        for (var id = FindUnit(unitId)?.ParentId; id is { } above; id = FindUnit(above)?.ParentId)
        {
            level++;
        }

        return level;
    }

    /// <summary>Whether <paramref name="unitId"/> is <paramref name="ancestorId"/> or lies below it.</summary>
    public bool IsWithin(Guid unitId, Guid ancestorId)
    {
        for (var id = (Guid?)unitId; id is { } current; id = FindUnit(current)?.ParentId)
        {
            if (current == ancestorId)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The unit and every unit above it, the nearest first.</summary>
    public IEnumerable<Guid> UpFrom(Guid unitId)
    {
        for (var unit = FindUnit(unitId); unit is not null; unit = unit.ParentId is { } above ? FindUnit(above) : null)
        {
            yield return unit.Id;
        }
    }

    /// <summary>The unit and everything below it.</summary>
    public IEnumerable<RosterUnit> Within(Guid unitId)
    {
        if (FindUnit(unitId) is { } unit)
        {
            yield return unit;
        }

        foreach (var below in ChildrenOf(unitId).SelectMany(child => Within(child.Id)))
        {
            yield return below;
        }
    }
}
