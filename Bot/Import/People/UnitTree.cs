using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import.People;

/// <summary>Units by their path; a missing one is made, with every missing one above it.</summary>
internal sealed class UnitTree
{
    private readonly ReformBotDbContext _db;
    private readonly Dictionary<(Guid? Parent, string Name), Unit> _units;
    private readonly Dictionary<Guid, Unit> _byId;

    private UnitTree(ReformBotDbContext db, List<Unit> units)
    {
        _db = db;
        _byId = units.ToDictionary(u => u.Id);
        // Where a name stands twice under one parent, the living one counts.
        _units = units.OrderByDescending(u => u.IsActive).DistinctBy(KeyOf).ToDictionary(KeyOf);
    }

    private Guid _lastId;

    public int Added { get; private set; }

    public static async Task<UnitTree> LoadAsync(ReformBotDbContext db) => new(db, await db.Units.ToListAsync());

    /// <param name="block">Of the unit itself, where said; otherwise it is the parent's.</param>
    public Guid Ensure(IReadOnlyList<string> path, Block? block)
    {
        Unit? unit = null;
        foreach (var name in path)
        {
            unit = Child(unit, name, block);
        }

        if (block is { } said)
        {
            unit!.Block = said;
        }

        return unit!.Id;
    }

    private Unit Child(Unit? parent, string name, Block? block)
    {
        var key = (parent?.Id, Folded(name));
        if (!_units.TryGetValue(key, out var unit))
        {
            unit = new Unit
            {
                Id = NextId(),
                ParentId = parent?.Id,
                Name = name,
                Block = parent?.Block ?? block ?? Block.Government,
            };
            _db.Units.Add(unit);
            _units.Add(key, unit);
            _byId.Add(unit.Id, unit);
            Added++;
            return unit;
        }

        while (unit.MergedIntoId is { } into && _byId.TryGetValue(into, out var successor))
        {
            unit = successor;
        }

        unit.IsActive = true;
        return unit;
    }

    /// <summary>Units are listed in the order of their ids, so within one millisecond too the file's order has to show in them.</summary>
    private Guid NextId()
    {
        Guid id;
        do
        {
            id = Guid.CreateVersion7();
        }
        while (id.CompareTo(_lastId) <= 0);
        return _lastId = id;
    }

    private static (Guid?, string) KeyOf(Unit unit) => (unit.ParentId, Folded(unit.Name));

    /// <summary>Case and doubled spaces do not make another unit; diacritics do.</summary>
    private static string Folded(string name) => string.Join(' ', name.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
