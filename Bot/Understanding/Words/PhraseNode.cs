using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Words;

/// <summary>A place between two words of a phrase while it is written down; what is read later is a <see cref="PhraseState"/>.</summary>
internal sealed class PhraseNode
{
    private readonly List<(int Word, Spelling Spelling, PhraseNode Next)> _words = [];
    private readonly List<PhraseNode> _skips = [];

    public IReadOnlyList<(int Word, Spelling Spelling, PhraseNode Next)> Words => _words;

    /// <summary>Where one is as well without another word.</summary>
    public IReadOnlyList<PhraseNode> Skips => _skips;

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
}
