using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"Để chị Thu chỉ đạo", "người chỉ đạo: chị Thu", "chị Thu theo dõi": the whole line says who directs what is drafted. It changes it, and is no yes to it.</summary>
/// <param name="Name">As typed; null where nobody is to direct it any more.</param>
internal sealed record DirectorWords(string? Name)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("orders/director-words");

    private static readonly PhraseSet NoLonger = Lexicon["no longer"];

    private static readonly PhraseSet Lead = Lexicon["lead"];

    private static readonly PhraseSet Label = Lexicon["label"];

    private static readonly PhraseSet Directs = Lexicon["directs"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Watching = PhraseSet.Of("theo dõi");

    private static readonly PhraseSet Directing = PhraseSet.Of("chỉ đạo");

    private const int LongestName = 6;

    /// <summary>"Theo dõi" alone: of whoever leads nobody it is no directing.</summary>
    public bool OnlyWatches { get; private init; }

    /// <summary>Null where the words are about no director, or about more.</summary>
    public static DirectorWords? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        if (words.Exists(w => w.Is('?')))
        {
            return null;
        }

        var start = Courtesy.Over(words, 0, Courtesy.Opening);
        var drops = start < words.Count ? NoLonger.At(words, start) : 0;
        var at = Courtesy.Over(words, start + drops, Lead);
        if (at < words.Count && Label.At(words, at) is > 0 and var label)
        {
            at = Courtesy.Over(words, at + label);
            return at >= words.Count || IsEnd(words, at) ? drops > 0 ? new DirectorWords(Name: null) : null : Named(at, WithoutClosing(words, at));
        }

        var named = Enumerable.Range(at + 1, Math.Max(0, words.Count - at - 1)).Select(i => (Name: i, Said: Directs.At(words, i))).FirstOrDefault(d => d.Said > 0);
        return named.Said > 0 && IsEnd(words, named.Name + named.Said) ? Named(at, named.Name) : null;

        DirectorWords? Named(int from, int to) => to <= from || to - from > LongestName || words[from..to].Exists(w => w.Is(',') || w.Is(';')) ? null
            : new DirectorWords(drops > 0 ? null : folded.OriginalSlice(words[from].Start, words[to - 1].End).Trim()) { OnlyWatches = Watching.IsIn(words) && !Directing.IsIn(words) };
    }

    private static bool IsEnd(List<Seen> words, int at) => Courtesy.Over(words, at, Closing, Courtesy.Closing) == words.Count;

    private static int WithoutClosing(List<Seen> words, int from) => Enumerable.Range(from + 1, words.Count - from).First(end => IsEnd(words, end));
}
