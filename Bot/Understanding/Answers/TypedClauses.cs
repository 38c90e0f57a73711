using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>Words as typed, and where marks and line breaks part them; a mark inside a figure, a link or a file name parts nothing.</summary>
internal sealed class TypedClauses(Folded source)
{
    public IReadOnlyList<Seen> Words { get; } = Seen.All(source.Tokens);

    /// <summary>A clause ends before that word, or begins with it.</summary>
    public bool Parts(int at) => at <= 0 || at >= Words.Count || IsMark(at) || IsMark(at - 1)
        || source.OriginalSlice(Words[at - 1].End, Words[at].Start).Contains('\n', StringComparison.Ordinal);

    /// <summary>From where to where of the text those words are left out, so that the marks around them stay right.</summary>
    public (int Start, int Next) Around(int from, int to)
    {
        var end = Words[to - 1].End;
        if (from == 0)
        {
            return (0, to < Words.Count && IsMark(to) ? Words[to].End : to < Words.Count ? Words[to].Start : source.Text.Length);
        }

        if (!Parts(to))
        {
            return (Words[from].Start, Words[to].Start);
        }

        var before = Words[from - 1];
        return (IsMark(from - 1) && !before.Is('?') && !before.Is('!') ? before.Start : before.End, end);
    }

    private bool IsMark(int at) => Words[at].IsMark && (Words[at].Is(',') || Words[at].Is(';') || Words[at].Is('.') || Words[at].Is('!') || Words[at].Is('?'))
        && (at + 1 >= Words.Count || !Words[at + 1].Token.Glued || Words[at + 1].IsMark);
}
