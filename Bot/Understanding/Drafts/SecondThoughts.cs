using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"À khoan, bỏ việc 2", "thu hồi mục 3": a mind changed about an item that has just gone out.</summary>
/// <param name="MayBeTask">Said so of assignments as well, whatever their number: "thu hồi việc 2".</param>
internal sealed record SecondThoughts(int Number, string? Why, bool MayBeTask = false)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/second-thoughts");

    public static readonly PhraseSet HoldOn = Lexicon["hold on"];

    private static readonly PhraseSet TakeBack = Lexicon["take back"];

    public static readonly PhraseSet Item = Lexicon["item"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Because = Lexicon["because"];

    private static readonly PhraseSet Undo = Lexicon["undo"];

    private static readonly PhraseSet Slip = PhraseSet.Of("nhầm", "lộn", "quên", "khoan");

    private const int LongestNumber = 2;

    /// <summary>It is said in so many words that something is to be taken back, and not only that it was a slip.</summary>
    public static bool SaysTakeBack(string text) => Seen.All(Folded.Of(text).Tokens) is var words && (TakeBack.IsIn(words) || Undo.IsIn(words));

    /// <summary>It begins by saying that something was wrong or forgotten: "à nhầm", "quên", "khoan". A mere "à" says nothing of the kind.</summary>
    public static bool TellsSlip(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        return Enumerable.Range(0, Courtesy.Over(words, 0, HoldOn)).Any(i => Slip.At(words, i) > 0);
    }

    /// <summary>What stands behind "à nhầm,", as typed; the words themselves where no slip is told.</summary>
    public static string WithoutSlip(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var at = Courtesy.Over(words, 0, HoldOn);
        return at == 0 || at >= words.Count ? text : folded.OriginalSlice(words[at].Start, words[^1].End);
    }

    /// <summary>Null unless one item is taken out again.</summary>
    public static SecondThoughts? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var at = Courtesy.Over(words, 0, HoldOn, Courtesy.Opening);
        if (at >= words.Count || folded.OriginalSlice(words[at].Start, words[^1].End) is not { } said)
        {
            return null;
        }

        return TakenBack(folded, words, at) ?? (DraftWords.Dropped(said) is [var whole] ? new SecondThoughts(whole, Why: null)
            : DraftClauses.WithWhy(said) is var (order, why) && DraftWords.Dropped(order) is [var one] && !DraftClauses.MayChange(why) ? new SecondThoughts(one, why.Trim())
            : null);
    }

    private static SecondThoughts? TakenBack(Folded folded, List<Seen> words, int at)
    {
        if (TakeBack.At(words, at) is not (> 0 and var verb) || words.Exists(w => w.Is('?')))
        {
            return null;
        }

        at += verb;
        var item = Item.At(words, at);
        // "Rút lại 2" is said of NV-2.
        if (item == 0 || at + item >= words.Count || words[at + item] is not { IsNumber: true, Folded.Length: <= LongestNumber } number)
        {
            return null;
        }

        at = Courtesy.Over(words, at + item + 1, Closing);
        return at == words.Count ? new SecondThoughts(number.Token.Value, Why: null, MayBeTask: true)
            : Because.At(words, at) is > 0 and var because && at + because < words.Count
                ? new SecondThoughts(number.Token.Value, folded.OriginalSlice(words[at + because].Start, words[^1].End).Trim(), MayBeTask: true)
            : null;
    }
}
