using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>A place between two words of a phrase, and the words that may come next.</summary>
internal sealed class PhraseNode
{
    private readonly List<(int Word, Spelling Spelling, PhraseNode Next)> _words = [];
    private readonly List<PhraseNode> _skips = [];

    /// <summary>By the word's number; several spellings of one ("đạt", "đất") lead to different places.</summary>
    public Dictionary<int, List<(Spelling Spelling, PhraseNode Next)>> Edges { get; } = [];

    public bool IsEnd { get; set; }

    public PhraseNode Then(string phrase)
    {
        var node = this;
        foreach (var token in Folded.Of(phrase).Tokens)
        {
            var next = new PhraseNode();
            node._words.Add((Vocabulary.Add(token.Folded), Seen.Of(token).Spelling, next));
            node = next;
        }

        return node;
    }

    public void SkipTo(PhraseNode node) => _skips.Add(node);

    /// <summary>Draws what lies behind skipped parts up to each node, so that matching never skips.</summary>
    public void Settle()
    {
        var seen = new HashSet<PhraseNode>();
        var waiting = new Stack<PhraseNode>([this]);
        while (waiting.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            node.Gather();
            foreach (var (_, next) in node.Edges.Values.SelectMany(e => e))
            {
                waiting.Push(next);
            }
        }
    }

    private void Gather()
    {
        var reached = new HashSet<PhraseNode>();
        var waiting = new Stack<PhraseNode>([this]);
        while (waiting.TryPop(out var node))
        {
            if (!reached.Add(node))
            {
                continue;
            }

            IsEnd |= node.IsEnd;
            foreach (var (word, spelling, next) in node._words)
            {
                if (!Edges.TryGetValue(word, out var edges))
                {
                    Edges[word] = edges = [];
                }

                edges.Add((spelling, next));
            }

            node._skips.ForEach(waiting.Push);
        }
    }
}
