namespace ReformBot.Bot.Understanding.Words;

/// <summary>
/// A phrase written shortly: <c>(a|b)</c> one of, <c>[a|b]</c> one of or nothing, <c>{name}</c> a class of <see cref="WordClasses"/>.
/// "[xin] (lùi|dời) [hạn]" stands for eight phrases.
/// </summary>
internal sealed class PhrasePattern
{
    private static readonly char[] Signs = ['(', '[', '{', '|', ')', ']'];

    private readonly string _pattern;
    private int _at;

    private PhrasePattern(string pattern) => _pattern = pattern;

    /// <summary>Adds the pattern's phrases to the graph that begins at <paramref name="root"/>.</summary>
    public static void AddTo(PhraseNode root, string pattern)
    {
        var reader = new PhrasePattern(pattern);
        var end = reader.Alternatives(root);
        if (reader._at != pattern.Length)
        {
            throw new FormatException($"Unbalanced phrase: {pattern}");
        }

        end.IsEnd = true;
    }

    private PhraseNode Alternatives(PhraseNode from)
    {
        var end = new PhraseNode();
        Sequence(from).SkipTo(end);
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            Sequence(from).SkipTo(end);
        }

        return end;
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
        var end = Alternatives(start);
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
        var end = new PhraseNode();
        foreach (var phrase in WordClasses.Of(_pattern[(_at + 1)..close]))
        {
            from.Then(phrase).SkipTo(end);
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
