namespace ReformBot.Bot.Understanding.Words;

/// <summary>
/// A phrase written shortly: <c>(a|b)</c> one of, <c>[a|b]</c> one of or nothing, <c>{name}</c> one of a class of <see cref="WordClasses"/>.
/// "[xin] (lùi|dời) [hạn]" stands for eight phrases.
/// </summary>
internal sealed class PhrasePattern
{
    private static readonly char[] Signs = ['(', '[', '{', '|', ')', ']'];

    // Classes within classes; deeper, one of them names itself.
    private const int Deepest = 6;

    private readonly string _pattern;
    private readonly WordClasses _classes;
    private readonly int _depth;
    private int _at;

    private PhrasePattern(string pattern, WordClasses classes, int depth) => (_pattern, _classes, _depth) = (pattern, classes, depth);

    /// <summary>Adds the pattern's phrases to the graph that begins at <paramref name="root"/>.</summary>
    /// <exception cref="FormatException">The pattern is written wrongly.</exception>
    public static void AddTo(PhraseNode root, string pattern, WordClasses classes)
    {
        var end = new PhraseNode { IsEnd = true };
        new PhrasePattern(pattern, classes, depth: 0).All(root, end);
    }

    private void All(PhraseNode from, PhraseNode end)
    {
        Alternatives(from, end);
        if (_at != _pattern.Length)
        {
            throw new FormatException($"unbalanced phrase: {_pattern}");
        }
    }

    private void Alternatives(PhraseNode from, PhraseNode end)
    {
        Sequence(from).SkipTo(end);
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            Sequence(from).SkipTo(end);
        }
    }

    private PhraseNode Sequence(PhraseNode from)
    {
        var node = from;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')' or ']'))
        {
            node = _pattern[_at] switch
            {
                '(' => Group(node, isOptional: false),
                '[' => Group(node, isOptional: true),
                '{' => Class(node),
                _ => Literal(node),
            };
        }

        return node;
    }

    // A group begins at a node of its own: its alternatives must not become continuations of what shares the first one.
    private PhraseNode Group(PhraseNode from, bool isOptional)
    {
        _at++;
        var start = new PhraseNode();
        from.SkipTo(start);
        var end = new PhraseNode();
        Alternatives(start, end);
        _at++;
        if (isOptional)
        {
            start.SkipTo(end);
        }

        return end;
    }

    private PhraseNode Class(PhraseNode from)
    {
        var close = _pattern.IndexOf('}', _at);
        if (close < 0 || _depth == Deepest)
        {
            throw new FormatException(close < 0 ? $"unbalanced phrase: {_pattern}" : $"a class is made of itself: {_pattern}");
        }

        var (patterns, classes) = _classes.Of(_pattern[(_at + 1)..close]);
        var end = new PhraseNode();
        foreach (var line in patterns)
        {
            new PhrasePattern(line.Words, classes, _depth + 1).All(from, end);
        }

        _at = close + 1;
        return end;
    }

    private PhraseNode Literal(PhraseNode from)
    {
        var end = _pattern.IndexOfAny(Signs, _at);
        end = end < 0 ? _pattern.Length : end;
        var words = _pattern[_at..end];
        _at = end;
        return from.Then(words);
    }
}
