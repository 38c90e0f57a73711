using System.Collections.Frozen;

namespace ReformBot.Bot.Understanding.Text;

/// <summary>
/// Phrases and what they mean, looked up by their first word; the longest one wins. A phrase is written as Vietnamese is
/// ("tuần sau") and also matches without diacritics ("tuan sau"), but never with others ("Tuấn sau").
/// A word with "!" before it needs its diacritics: "!mốt" is not "mot".
/// </summary>
internal sealed class PhraseBook<T>
{
    private readonly FrozenDictionary<string, Entry[]> _entries;
    private readonly FirstWords _first;

    public PhraseBook(params IEnumerable<(string Phrases, T Meaning)> phrases)
    {
        _entries = phrases
            .SelectMany(p => p.Phrases.Split('|', StringSplitOptions.TrimEntries), (p, phrase) => new Entry(Words(phrase), p.Meaning))
            .GroupBy(e => e.Words[0].Folded, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.Ordinal);
        _first = new FirstWords([.. _entries.Keys.Select(Vocabulary.Add)]);
    }

    /// <summary>The longest phrase that begins at that token.</summary>
    public bool TryFind(IReadOnlyList<Token> tokens, int at, out T meaning, out int next)
    {
        if ((uint)at < (uint)tokens.Count && TryFirst(tokens[at], out var entries))
        {
            foreach (var entry in entries)
            {
                if (Fits(tokens, at, entry.Words))
                {
                    meaning = entry.Meaning;
                    next = at + entry.Words.Length;
                    return true;
                }
            }
        }

        meaning = default!;
        next = at;
        return false;
    }

    /// <summary>The phrase that ends just before that token.</summary>
    public bool EndsBefore(IReadOnlyList<Token> tokens, int end, int longest = 4)
    {
        for (var at = end - 1; at >= 0 && at >= end - longest; at--)
        {
            if (TryFirst(tokens[at], out var entries) && Array.Exists(entries, e => at + e.Words.Length == end && Fits(tokens, at, e.Words)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(IReadOnlyList<Token> tokens, int at, Word[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Fits(tokens[at + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static Word[] Words(string phrase)
    {
        var words = new List<Word>();
        foreach (var part in phrase.Split(' '))
        {
            var strict = part.StartsWith('!');
            words.AddRange(Text.Folded.Of(strict ? part[1..] : part).Tokens.Select(t => new Word(t.Folded, t.Original, strict)));
        }

        return [.. words];
    }

    private bool TryFirst(Token token, out Entry[] entries) =>
        (_first.Contains(token.Number) && _entries.TryGetValue(token.Folded, out entries!))
        || TryUndone(token, out entries);

    private bool TryUndone(Token token, out Entry[] entries)
    {
        entries = [];
        return token.Undone is { } undone && _entries.TryGetValue(undone, out entries!);
    }

    private sealed record Entry(Word[] Words, T Meaning);
}

/// <summary>A set of phrases, where only being one of them matters.</summary>
internal sealed class Phrases(string phrases)
{
    private readonly PhraseBook<bool> _book = new((phrases, true));

    /// <summary>The index after the longest phrase that begins at that token; -1 for none.</summary>
    public int After(IReadOnlyList<Token> tokens, int at) => _book.TryFind(tokens, at, out _, out var next) ? next : -1;

    public bool At(IReadOnlyList<Token> tokens, int at) => _book.TryFind(tokens, at, out _, out _);

    public bool EndsBefore(IReadOnlyList<Token> tokens, int end) => _book.EndsBefore(tokens, end);
}
