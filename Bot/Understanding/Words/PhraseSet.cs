using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>A set of phrases, looked for word by word. Built once, read by every line.</summary>
internal sealed class PhraseSet
{
    private readonly PhraseState _root;
    private readonly FirstWords _first;

    private PhraseSet(IEnumerable<string> patterns, WordClasses classes)
    {
        var root = new PhraseNode();
        foreach (var pattern in patterns)
        {
            PhrasePattern.AddTo(root, pattern, classes);
        }

        _root = PhraseSettling.Of(root);
        _first = new FirstWords(_root.Words);
    }

    public static PhraseSet Of(params IEnumerable<string> patterns) => new(patterns, WordClasses.Shared);

    public static PhraseSet Of(IEnumerable<string> patterns, WordClasses classes) => new(patterns, classes);

    /// <summary>How many tokens from that index the longest fitting phrase covers; 0: none.</summary>
    public int At(IReadOnlyList<Seen> words, int index)
    {
        if ((uint)index >= (uint)words.Count || !_first.Contains(words[index].Number))
        {
            return 0;
        }

        var best = 0;
        Walk(_root, words, index, 0, ref best);
        return best;
    }

    /// <summary>A phrase covers exactly the words between the two places.</summary>
    public bool Covers(IReadOnlyList<Seen> words, int from, int to) => to > from && _first.Contains(words[from].Number) && Reaches(_root, words, from, to);

    /// <summary>A phrase stands straight before that place, not reaching before <paramref name="from"/>.</summary>
    public bool EndsAt(IReadOnlyList<Seen> words, int from, int end) =>
        Enumerable.Range(Math.Max(from, end - 5), Math.Max(0, end - Math.Max(from, end - 5))).Any(i => Covers(words, i, end));

    /// <summary>The first place in the range where a phrase begins.</summary>
    public Span? In(IReadOnlyList<Seen> words, int from = 0, int? to = null)
    {
        var end = to ?? words.Count;
        for (var i = Math.Max(from, 0); i < end; i++)
        {
            if (At(words, i) is > 0 and var length && i + length <= end)
            {
                return new Span(i, i + length);
            }
        }

        return null;
    }

    public bool IsIn(IReadOnlyList<Seen> words, int from = 0, int? to = null) => In(words, from, to) is not null;

    /// <summary>A phrase with which the words end.</summary>
    public bool Ends(IReadOnlyList<Seen> words) =>
        Enumerable.Range(Math.Max(0, words.Count - 6), Math.Min(6, words.Count)).Any(i => Covers(words, i, words.Count));

    private static void Walk(PhraseState state, IReadOnlyList<Seen> words, int index, int depth, ref int best)
    {
        if (state.IsEnd)
        {
            best = Math.Max(best, depth);
        }

        if (index + depth >= words.Count)
        {
            return;
        }

        foreach (ref readonly var step in state.After(words[index + depth].Number))
        {
            if (words[index + depth].Spelling.Fits(step.Spelling))
            {
                Walk(step.Next, words, index, depth + 1, ref best);
            }
        }
    }

    private static bool Reaches(PhraseState state, IReadOnlyList<Seen> words, int at, int end)
    {
        if (at == end)
        {
            return state.IsEnd;
        }

        foreach (ref readonly var step in state.After(words[at].Number))
        {
            if (words[at].Spelling.Fits(step.Spelling) && Reaches(step.Next, words, at + 1, end))
            {
                return true;
            }
        }

        return false;
    }
}
