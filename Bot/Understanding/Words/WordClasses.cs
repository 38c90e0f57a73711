using System.Collections.Concurrent;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>Words people write in many ways, by the name patterns call them: <c>{không}</c>. Those of a file first, then those all share.</summary>
internal sealed class WordClasses(Dictionary<string, List<LexiconLine>> own, WordClasses? shared)
{
    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);

    public static WordClasses Shared { get; } = new(LexiconText.Read("classes").Classes, null);

    /// <summary>The classes of its own that no pattern has named so far.</summary>
    public IEnumerable<string> Unused => own.Keys.Where(c => !_named.ContainsKey(c)).Select(c => $"{{{c}}}");

    /// <summary>The patterns of that class, and the classes they may name in turn.</summary>
    /// <exception cref="FormatException">There is no such class.</exception>
    public (List<LexiconLine> Patterns, WordClasses Classes) Of(string name)
    {
        if (!own.TryGetValue(name, out var patterns))
        {
            return shared?.Of(name) ?? throw new FormatException($"there is no class {{{name}}}");
        }

        _named[name] = true;
        return (patterns, this);
    }
}
