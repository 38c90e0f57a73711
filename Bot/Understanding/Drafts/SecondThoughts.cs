using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"À khoan, bỏ việc 2": a mind changed about an item that has just gone out.</summary>
internal sealed record SecondThoughts(int Number, string? Why)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/second-thoughts");

    private static readonly PhraseSet HoldOn = Lexicon["hold on"];

    /// <summary>Null unless one item is taken out again.</summary>
    public static SecondThoughts? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var at = 0;
        while (at < words.Count && (words[at].IsMark ? 1 : Math.Max(HoldOn.At(words, at), Courtesy.Opening.At(words, at))) is > 0 and var skipped)
        {
            at += skipped;
        }

        if (at >= words.Count || folded.OriginalSlice(words[at].Start, words[^1].End) is not { } said)
        {
            return null;
        }

        return DraftWords.Dropped(said) is [var whole] ? new SecondThoughts(whole, Why: null)
            : DraftClauses.WithWhy(said) is var (order, why) && DraftWords.Dropped(order) is [var one] && !DraftClauses.MayChange(why) ? new SecondThoughts(one, why.Trim())
            : null;
    }
}
