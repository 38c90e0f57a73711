using System.Diagnostics.CodeAnalysis;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>
/// Makes the states of a set of phrases from its nodes: what lies behind a skip is drawn up, so that matching never skips, and what
/// is the same is made once. A class of three hundred words written in twenty phrases would else be twenty thousand places.
/// </summary>
internal sealed class PhraseSettling
{
    private readonly Dictionary<PhraseNode, PhraseState> _settled = [];
    private readonly Dictionary<(bool IsEnd, PhraseStep[] Steps), PhraseState> _states = new(SameState.Instance);

    private PhraseSettling()
    {
    }

    public static PhraseState Of(PhraseNode root) => new PhraseSettling().Settle(root);

    private PhraseState Settle(PhraseNode node)
    {
        // Most nodes are the end of one word and nothing else than where it leads.
        while (!node.IsEnd && node.Words.Count == 0 && node.Skips.Count == 1)
        {
            node = node.Skips[0];
        }

        if (_settled.TryGetValue(node, out var settled))
        {
            return settled;
        }

        var (isEnd, steps) = Gather(node);
        if (!_states.TryGetValue((isEnd, steps), out var state))
        {
            _states[(isEnd, steps)] = state = new PhraseState(isEnd, steps);
        }

        return _settled[node] = state;
    }

    private (bool IsEnd, PhraseStep[] Steps) Gather(PhraseNode from)
    {
        var isEnd = false;
        var steps = new HashSet<PhraseStep>();
        var reached = new HashSet<PhraseNode>();
        var waiting = new Stack<PhraseNode>([from]);
        while (waiting.TryPop(out var node))
        {
            if (!reached.Add(node))
            {
                continue;
            }

            isEnd |= node.IsEnd;
            foreach (var (word, spelling, next) in node.Words)
            {
                steps.Add(new PhraseStep(word, spelling, Settle(next)));
            }

            foreach (var skipped in node.Skips)
            {
                waiting.Push(skipped);
            }
        }

        return (isEnd, [.. steps.OrderBy(s => s.Word).ThenBy(s => s.Spelling.Letters, StringComparer.Ordinal).ThenBy(s => s.Spelling.Tone)]);
    }

    private sealed class SameState : IEqualityComparer<(bool IsEnd, PhraseStep[] Steps)>
    {
        public static readonly SameState Instance = new();

        public bool Equals((bool IsEnd, PhraseStep[] Steps) x, (bool IsEnd, PhraseStep[] Steps) y) =>
            x.IsEnd == y.IsEnd && x.Steps.AsSpan().SequenceEqual(y.Steps);

        public int GetHashCode([DisallowNull] (bool IsEnd, PhraseStep[] Steps) state)
        {
            var hash = new HashCode();
            hash.Add(state.IsEnd);
            foreach (var step in state.Steps)
            {
                hash.Add(step.Word);
            }

            return hash.ToHashCode();
        }
    }
}
