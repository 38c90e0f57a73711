using System.Runtime.CompilerServices;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// Every name people and units go by, ready to be looked up word by word. One is made for each roster snapshot and lives
/// as long as it does.
/// </summary>
internal sealed class NameBook
{
    private const int ShortestName = 3;

    private static readonly ConditionalWeakTable<Roster, NameBook> Books = [];

    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Name, bool IsGiven, bool IsLoose), Entry> _entries = [];

    private readonly Lazy<IReadOnlyList<Guid>[]> _holders;

    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    private NameBook(Roster roster)
    {
        _holders = new Lazy<IReadOnlyList<Guid>[]>(() => Posts.AllHolders(roster));
        Units = [.. roster.Units.Where(u => u.IsActive).Select(u => (u, Folded.Of(u.Name).Text))];
        foreach (var person in roster.People.Where(p => p.IsActive))
        {
            foreach (var (name, isGiven) in NamesBorne.By(person))
            {
                if (isGiven)
                {
                    Give(name, person.Id);
                }

                Add(name, new Target(person.Id, null), isGiven, isLoose: false);
            }
        }

        foreach (var unit in roster.Units.Where(u => u.IsActive))
        {
            foreach (var (alias, isLoose) in UnitAliases.Of(unit.Name))
            {
                Add(alias, new Target(null, unit.Id), isGiven: false, isLoose);
            }

            // Whoever belongs to the commune leaves its name out: "UBND phường", "MTTQ phường", "phường".
            if (Localities.In(unit.Name) is var (here, place) && here != unit.Name)
            {
                foreach (var (alias, _) in UnitAliases.Of(here).Where(a => a.Alias.Length > 1))
                {
                    Add(alias, new Target(null, unit.Id, place), isGiven: false, isLoose: !alias.Contains(' ', StringComparison.Ordinal));
                }
            }
        }

        Words = [.. OwnWords.All.Union(GivenNames.Keys.Where(n => n.Length >= ShortestName && n.All(char.IsAsciiLetterLower)))];
    }

    /// <summary>Given names, folded, and who bears them.</summary>
    public Dictionary<string, List<Guid>> GivenNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Our own words and the given names: what a hurried thumb may have meant.</summary>
    public HashSet<string> Words { get; }

    /// <summary>The word is part of somebody's or some unit's name.</summary>
    public bool Holds(string folded) => _parts.Contains(folded);

    /// <summary>Active units and their names, folded.</summary>
    public IReadOnlyList<(RosterUnit Unit, string Name)> Units { get; }

    /// <summary>Whoever holds the post, anywhere.</summary>
    public IReadOnlyList<Guid> HoldersOf(int post) => _holders.Value[post];

    public static NameBook Of(Roster roster) => Books.GetValue(roster, r => new NameBook(r));

    /// <summary>The longest name standing at that place; people and units of that length together, those surely called so before those loosely.</summary>
    /// <param name="locality">The speaker's commune, in which its bodies are called without its name.</param>
    public Found? At(IReadOnlyList<Seen> words, int index, bool loose, string? locality)
    {
        if (index >= words.Count || !_byFirstWord.TryGetValue(words[index].Folded, out var entries))
        {
            return null;
        }

        Found? best = null;
        foreach (var entry in entries)
        {
            if ((entry.IsLoose && !loose) || entry.At(words, index) is not (> 0 and var length) || entry.In(locality) is not { Count: > 0 } targets)
            {
                continue;
            }

            var order = best is null ? 1 : length != best.Length ? length.CompareTo(best.Length) : best.IsLoose.CompareTo(entry.IsLoose);
            best = order switch
            {
                < 0 => best,
                > 0 => new Found(length, targets, entry.IsGiven, entry.IsLoose),
                _ => best! with { Targets = [.. best.Targets.Union(targets)], IsGiven = best.IsGiven && entry.IsGiven },
            };
        }

        return best;
    }

    private void Give(string name, Guid person)
    {
        var folded = Folded.Of(name).Text;
        if (!GivenNames.TryGetValue(folded, out var bearers))
        {
            GivenNames[folded] = bearers = [];
        }

        bearers.Add(person);
    }

    private void Add(string name, Target target, bool isGiven, bool isLoose)
    {
        var tokens = Folded.Of(name).Tokens;
        Token[] words = [.. tokens.Where(t => !t.IsMark)];
        bool[] afterComma = [.. tokens.Zip(tokens.Prepend(null)).Where(t => !t.First.IsMark).Select(t => t.Second?.Folded == ",")];
        if (words.Length == 0)
        {
            return;
        }

        _parts.UnionWith(words.Select(w => w.Folded));
        // Namesakes share one entry.
        var key = (string.Join(' ', words.Select((w, i) => (afterComma[i] ? ", " : "") + w.Original.ToLowerInvariant())), isGiven, isLoose);
        if (_entries.TryGetValue(key, out var same))
        {
            if (same.Targets[^1] != target)
            {
                same.Targets.Add(target);
            }

            return;
        }

        Part[] parts = [.. words.Select((t, i) => new Part(t.Folded, Seen.Of(t).Spelling, afterComma[i]))];
        if (!_byFirstWord.TryGetValue(parts[0].Folded, out var entries))
        {
            _byFirstWord[parts[0].Folded] = entries = [];
        }

        entries.Add(_entries[key] = new Entry(parts, [target], isGiven, isLoose));
    }

    /// <param name="Locality">The commune within which alone the unit is called so; null everywhere.</param>
    internal sealed record Target(Guid? PersonId, Guid? UnitId, string? Locality = null);

    /// <param name="IsGiven">Only a given name: it may also be a word.</param>
    /// <param name="IsLoose">Only called so where somebody is expected.</param>
    internal sealed record Found(int Length, IReadOnlyList<Target> Targets, bool IsGiven, bool IsLoose)
    {
        public Guid[] Units => [.. Targets.Select(t => t.UnitId).OfType<Guid>().Distinct()];
    }

    /// <param name="IsAfterComma">"Phòng Kinh tế, Hạ tầng và Đô thị": the comma belongs to the name.</param>
    private sealed record Part(string Folded, Spelling Spelling, bool IsAfterComma);

    private sealed record Entry(Part[] Parts, List<Target> Targets, bool IsGiven, bool IsLoose)
    {
        public List<Target> In(string? locality) =>
            Targets.TrueForAll(t => t.Locality is null)
                ? Targets
                : [.. Targets.Where(t => t.Locality is null || t.Locality.Equals(locality, StringComparison.OrdinalIgnoreCase))];

        /// <summary>Tokens covered, 0 where it does not stand there; "VH-XH" and "P. VHXH" may carry marks within.</summary>
        public int At(IReadOnlyList<Seen> words, int index)
        {
            var at = index;
            for (var part = 0; part < Parts.Length; part++, at++)
            {
                while (part > 0 && at < words.Count && words[at].Folded != Parts[part].Folded && (IsInner(words[at]) || (Parts[part].IsAfterComma && words[at].Is(','))))
                {
                    at++;
                }

                if (at >= words.Count || words[at].Folded != Parts[part].Folded || !words[at].Spelling.FitsName(Parts[part].Spelling))
                {
                    return 0;
                }
            }

            return at - index;
        }

        private static bool IsInner(Seen word) => word.Is('-') || word.Is('.') || word.Is('&') || word.Is('\'') || word.Is("va");
    }
}
