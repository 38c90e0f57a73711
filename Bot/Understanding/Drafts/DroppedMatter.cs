using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Bỏ cái máy photo đi", "cái photo thôi khỏi, mua sau": one of several drafts is not to be given, called by its matter.</summary>
/// <param name="Matter">As typed; whether a draft is called so is not known here.</param>
/// <param name="IsOfOne">It is called a thing, a piece of work: one of them is meant, whichever it is.</param>
/// <param name="Why">What stands behind it, as typed.</param>
internal sealed record DroppedMatter(string Matter, bool IsOfOne, string? Why)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/dropped-matter");

    private static readonly PhraseSet Drop = Lexicon["drop"];

    private static readonly PhraseSet Dropped = Lexicon["dropped"];

    private static readonly PhraseSet Item = Lexicon["item"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Because = Lexicon["because"];

    private const int LongestMatter = 10;

    /// <summary>Null where nothing is dropped, or nothing is called by name.</summary>
    public static DroppedMatter? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var from = Courtesy.Over(words, 0, Courtesy.Opening, SecondThoughts.HoldOn);
        if (from >= words.Count || words.Exists(w => w.Is('?')))
        {
            return null;
        }

        var stop = Enumerable.Range(from, words.Count - from).Where(i => words[i].Is(',') || words[i].Is('.') || words[i].Is(';') || Because.At(words, i) > 0)
            .Append(words.Count).First();
        var why = stop + (stop < words.Count && words[stop].IsMark ? 1 : 0) is var next && next < words.Count ? folded.OriginalSlice(words[next].Start, words[^1].End) : null;
        if (Drop.At(words, from) is > 0 and var drops)
        {
            return Of(from + drops, WithoutClosing(words, from + drops, stop));
        }

        var behind = Enumerable.Range(from + 1, Math.Max(0, stop - from - 1)).FirstOrDefault(i => Dropped.At(words, i) is > 0 and var said && IsEnd(words, i + said, stop));
        return behind > 0 ? Of(from, behind) : null;

        DroppedMatter? Of(int start, int end)
        {
            var item = start < end ? Item.At(words, start) : 0;
            return end - start - item is > 0 and <= LongestMatter && !words[start..end].Exists(w => w.IsMark)
                ? new DroppedMatter(folded.OriginalSlice(words[start + item].Start, words[end - 1].End), item > 0, why)
                : null;
        }
    }

    private static bool IsEnd(List<Seen> words, int at, int stop) => at >= stop || Courtesy.Over(words[..stop], at, Closing) == stop;

    private static int WithoutClosing(List<Seen> words, int from, int stop) =>
        Enumerable.Range(from, Math.Max(0, stop - from)).FirstOrDefault(end => IsEnd(words, end, stop), stop);
}
