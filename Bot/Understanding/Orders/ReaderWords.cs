using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"Thêm Hoàn được xem", "cho Tuấn xem với": the whole line says who else may read what is drafted, or no longer may.</summary>
/// <param name="Names">As typed; whether they name anybody is not known here.</param>
internal sealed record ReaderWords(string Names, bool MayRead)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("orders/reader-words");

    private static readonly PhraseSet NoLonger = Lexicon["no longer"];

    private static readonly PhraseSet Lead = Lexicon["lead"];

    private static readonly PhraseSet Reads = Lexicon["reads"];

    private static readonly PhraseSet Looks = Lexicon["looks"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private const int LongestNames = 14;

    /// <summary>Null where the words are about no readers, or about more.</summary>
    public static ReaderWords? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        if (words.Exists(w => w.Is('?')))
        {
            return null;
        }

        var start = Courtesy.Over(words, 0, Courtesy.Opening);
        var drops = start < words.Count ? NoLonger.At(words, start) : 0;
        var from = Courtesy.Over(words, start + drops, Lead);
        var isLed = drops > 0 || from > start;
        for (var to = from + 1; to < words.Count && to - from <= LongestNames; to++)
        {
            var said = Math.Max(Reads.At(words, to), isLed ? Looks.At(words, to) : 0);
            if (said > 0 && Courtesy.Over(words, to + said, Closing, Courtesy.Closing) == words.Count)
            {
                return new ReaderWords(folded.OriginalSlice(words[from].Start, words[to - 1].End).Trim(), drops == 0);
            }
        }

        return null;
    }
}
