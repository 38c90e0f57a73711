using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"À quên, gửi cả file excel nữa", "kèm bảng so sánh giá": one more product of what is drafted.</summary>
internal static class MoreProducts
{
    private static readonly Lexicon Lexicon = Lexicon.Of("orders/more-products");

    private static readonly PhraseSet Before = Lexicon["before"];

    private static readonly PhraseSet More = Lexicon["more"];

    private static readonly PhraseSet Sent = Lexicon["sent"];

    private static readonly PhraseSet Product = Lexicon["product"];

    private static readonly PhraseSet Again = Lexicon["again"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private const int Longest = 12;

    /// <summary>As typed; null where the line is about no product, or about more than that.</summary>
    public static string? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var at = Courtesy.Over(words, 0, Before, Courtesy.Opening);
        var end = Enumerable.Range(at, Math.Max(0, words.Count - at)).FirstOrDefault(i => Courtesy.Over(words, i, Again, Closing, Courtesy.Closing) == words.Count, words.Count);
        var said = More.At(words, at) is > 0 and var more ? more
            : Enumerable.Range(end, words.Count - end).Any(i => Again.At(words, i) > 0) ? Sent.At(words, at)
            : 0;
        var from = at + said;
        return said > 0 && from < end && end - from <= Longest && Product.At(words, from) > 0 && !words.Skip(from).Any(w => w.IsMark)
            ? folded.OriginalSlice(words[from].Start, words[end - 1].End).Trim()
            : null;
    }
}
