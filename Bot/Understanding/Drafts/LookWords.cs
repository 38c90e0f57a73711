using System.Globalization;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Xem lại", "xem mục 2", "coi lại cái 3": drafts are to be shown once more.</summary>
/// <param name="Number">Of the item named; null where all are meant.</param>
/// <param name="IsItem">It is called an item, so that no work of that number can be meant.</param>
internal sealed record LookWords(int? Number, bool IsItem = false)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/look-words");

    private static readonly PhraseSet Again = Lexicon["look again"];

    private static readonly PhraseSet At = Lexicon["look at"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Item = PhraseSet.Of("mục [số]", "việc [số]", "số", "{việc} [số]", "dự thảo [số]", "item", "thứ");

    public static LookWords? Read(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        if (words.Exists(w => w.Is('?')))
        {
            return null;
        }

        var at = Courtesy.Over(words, 0, Courtesy.Opening);
        if (Again.At(words, at) is > 0 and var all && IsClosed(words, at + all))
        {
            return new LookWords(Number: null);
        }

        if (At.At(words, at) is not (> 0 and var look))
        {
            return null;
        }

        at += look;
        var item = Item.At(words, at);
        at += item;
        return at < words.Count && words[at] is { IsNumber: true, Folded.Length: <= 2 } number && IsClosed(words, at + 1)
            ? new LookWords(int.Parse(number.Folded, CultureInfo.InvariantCulture), item > 0)
            : null;
    }

    private static bool IsClosed(List<Seen> words, int at) => Courtesy.Over(words, at, Closing) == words.Count;
}
