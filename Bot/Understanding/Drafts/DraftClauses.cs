using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Bỏ việc 3 đi, chị Thu làm rồi", "việc 1 hạn 16/3, việc 3 giao VP làm": several things said of drafts at once, or one and why.</summary>
internal static class DraftClauses
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/draft-clauses");

    private static readonly PhraseSet And = Lexicon["and"];

    private static readonly PhraseSet Change = Lexicon["change"];

    private static readonly PhraseSet Item = Lexicon["item"];

    private static readonly PhraseSet Because = Lexicon["because"];

    private static readonly PhraseSet Deadline = Lexicon["deadline"];

    private static readonly PhraseSet All = Lexicon["all"];

    /// <summary>Where a second change may begin: what stands before, and the change.</summary>
    public static IEnumerable<(string First, string Next)> Breaks(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        for (var i = 1; i < words.Count; i++)
        {
            var joint = IsStop(words, i) ? 1 : 0;
            joint += And.At(words, i + joint);
            if (joint > 0 && BeginsChange(words, i + joint))
            {
                yield return (Between(folded, words, 0, i), Between(folded, words, i + joint, words.Count));
            }
        }
    }

    /// <summary>What is said, and why; null where no reason follows.</summary>
    public static (string Said, string Why)? WithWhy(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var at = Enumerable.Range(1, Math.Max(0, words.Count - 2)).FirstOrDefault(i => IsStop(words, i) || Because.At(words, i) > 0);
        return at == 0 ? null : (Between(folded, words, 0, at), Between(folded, words, IsStop(words, at) ? at + 1 : at, words.Count));
    }

    /// <summary>It may change something, so that it is no mere reason.</summary>
    public static bool MayChange(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        return words.Exists(w => w.IsNumber) || BeginsChange(words, And.At(words, 0));
    }

    /// <summary>The number of the item the words begin with: "cái số 9 gấp quá".</summary>
    public static int? ItemIn(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        return Item.At(words, 0) is > 0 and var item && item < words.Count && words[item].IsNumber ? words[item].Token.Value : null;
    }

    public static bool BeginsWithChange(string text) => BeginsChange(Seen.All(Folded.Of(text).Tokens), 0);

    public static bool SaysDeadline(string text) => Deadline.IsIn(Seen.All(Folded.Of(text).Tokens));

    /// <summary>The deadline and no more: "hạn 23/3" of "tất cả hạn 23/3", of "hạn 23/3 cho cả 3 mục". Empty where none is said.</summary>
    public static string DeadlineIn(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        return Deadline.In(words) is { } said ? Between(folded, words, said.From, All.In(words, said.To)?.From ?? words.Count) : "";
    }

    public static bool SaysAll(string text) => All.IsIn(Seen.All(Folded.Of(text).Tokens));

    private static bool BeginsChange(List<Seen> words, int at) =>
        Change.At(words, at) > 0 || (Item.At(words, at) is > 0 and var item && at + item < words.Count && words[at + item].IsNumber) || BeginsNumbered(words, at);

    // "… và 1 thì hạn 18/3": the number alone, where what is changed stands right behind it.
    private static bool BeginsNumbered(List<Seen> words, int at) => at + 1 < words.Count && words[at] is { IsNumber: true, Folded.Length: <= 2 }
        && (words[at + 1].Is("thi") || Deadline.At(words, at + 1) > 0 || Change.At(words, at + 1) > 0);

    // A dot or a comma inside a figure ends nothing.
    private static bool IsStop(List<Seen> words, int at) =>
        (words[at].Is(',') || words[at].Is(';') || words[at].Is('.') || words[at].Is(':') || words[at].Is('-'))
        && at + 1 < words.Count && !(words[at].Token.Glued && words[at + 1].Token.Glued);

    private static string Between(Folded folded, List<Seen> words, int from, int to) =>
        to <= from ? "" : folded.OriginalSlice(words[from].Start, words[to - 1].End);
}
