using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"30 bộ", "là 302", "13/3 mới đúng", behind a slip: what is right.</summary>
internal static class SlipMended
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/slip-mended");

    private static readonly PhraseSet ItIs = Lexicon["it is"];

    private static readonly PhraseSet IsRight = Lexicon["is right"];

    /// <summary>As typed; null where nothing of the kind is said. A bare number may be an assignment's.</summary>
    public static string? Right(string part)
    {
        var folded = Folded.Of(part);
        var words = Seen.All(folded.Tokens);
        var at = Courtesy.Over(words, 0, Courtesy.Opening);
        var said = at < words.Count ? ItIs.At(words, at) : 0;
        var isFigure = at + 1 < words.Count && words[at].IsNumber && !words[at + 1].IsMark && Courtesy.Closing.At(words, at + 1) == 0;
        var end = IsRight.In(words, at + said) is { } right && right.From > at + said ? right.From : words.Count;
        return at + said < words.Count && (said > 0 || isFigure || end < words.Count) ? folded.OriginalSlice(words[at + said].Start, words[end - 1].End).Trim() : null;
    }
}
