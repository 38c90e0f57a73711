using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>A figure of a commitment: "97,5%", "12/15", "90"; and one that takes the place of what was just reported: "nhầm, 90 thôi".</summary>
internal static class CommitmentFigure
{
    private static readonly Lexicon Lexicon = Lexicon.Of("commands/commitment-figure");

    private static readonly PhraseSet Percent = PhraseSet.Of("%", "phần trăm", "percent", "pt");

    private static readonly PhraseSet Slip = Lexicon["slip"];

    private static readonly PhraseSet Sigh = Lexicon["sigh"];

    private static readonly PhraseSet Instead = Lexicon["instead"];

    private static readonly PhraseSet AfterAll = Lexicon["after all"];

    /// <summary>It bears its own sign: "95%", "12/15"; "95" alone may be any number.</summary>
    public static bool IsMarked(IReadOnlyList<Seen> words, int at) => At(words, at) > 1;

    /// <summary>How many words from that place are one.</summary>
    public static int At(IReadOnlyList<Seen> words, int at)
    {
        if (at >= words.Count || !words[at].IsNumber)
        {
            return 0;
        }

        var end = at + 1;
        if (IsJoint(words, end, ',') || IsJoint(words, end, '.') || IsJoint(words, end, '/'))
        {
            end += 2;
        }

        return end + Percent.At(words, end) - at;
    }

    /// <summary>As typed; null unless the whole line corrects the figure before it.</summary>
    public static string? CorrectedIn(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        if (words.Exists(w => w.Is('?')))
        {
            return null;
        }

        var (at, isSlip) = (0, false);
        while (at < words.Count && !words[at].IsNumber)
        {
            var slip = Slip.At(words, at);
            isSlip |= slip > 0;
            var step = Math.Max(Math.Max(slip, words[at].IsMark ? 1 : 0), Math.Max(Sigh.At(words, at), Instead.At(words, at)));
            if (step == 0)
            {
                return null;
            }

            at += step;
        }

        if (!isSlip || At(words, at) is not (> 0 and var figure))
        {
            return null;
        }

        var end = Courtesy.Over(words, at + figure, AfterAll);
        return end == words.Count ? folded.OriginalSlice(words[at].Start, words[at + figure - 1].End) : null;
    }

    private static bool IsJoint(IReadOnlyList<Seen> words, int at, char mark) =>
        at + 1 < words.Count && words[at].Is(mark) && words[at].Token.Glued && words[at + 1].IsNumber && words[at + 1].Token.Glued;
}
