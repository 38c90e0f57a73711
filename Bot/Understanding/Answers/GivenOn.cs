using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Ừ chuyển cho Hoàn đi", "thì Lan làm tiếp", and no number: who is to do the work that is being spoken of. The whole line says it.</summary>
internal static class GivenOn
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/given-on");

    private const int MostWords = 16;

    private const int LongestName = 6;

    private static readonly PhraseSet Opening = Lexicon["opening"];

    private static readonly PhraseSet HandOn = Lexicon["hand on"];

    private static readonly PhraseSet Move = Lexicon["move"];

    private static readonly PhraseSet TakesOn = Lexicon["takes on"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet PointedAt = Lexicon["pointed at"];

    /// <summary>Whether the words give something on from there: "để", "giao cho".</summary>
    public static bool BeginsAt(IReadOnlyList<Seen> words, int at) => HandOn.At(words, at) > 0;

    /// <returns>What stands where the name does, as typed; whether it names anybody is not known here.</returns>
    public static string? NameIn(string text)
    {
        var line = Folded.Of(text);
        var words = Seen.All(line.Tokens);
        if (words.Count is 0 or > MostWords || words.Exists(w => w.IsNumber || w.Is('?')))
        {
            return null;
        }

        var from = 0;
        while (from < words.Count && (words[from].Is(',') ? 1 : Opening.At(words, from)) is > 0 and var opening)
        {
            from += opening;
        }

        var handing = HandOn.At(words, from);
        from += handing;
        var to = Before(words, from, words.Count, Closing);
        var taking = StartOf(words, from, to, TakesOn);
        return (handing > 0 || taking < to) && taking - from is > 0 and <= LongestName && !words[from..taking].Exists(w => w.IsMark && !w.Is('/'))
            ? line.OriginalSlice(words[from].Start, words[taking - 1].End)
            : null;
    }

    /// <summary>"Chuyển cho Hoàn": what there is goes from one to another; "giao cho Hoàn" may begin something new.</summary>
    public static bool IsMoved(string text) => Move.IsIn(Seen.All(Folded.Of(text).Tokens));

    /// <summary>"Giao Quý làm cái này": what lies before him, and nothing new.</summary>
    public static bool IsPointedAt(string text) => PointedAt.IsIn(Seen.All(Folded.Of(text).Tokens));

    /// <summary>"Làm", "làm tiếp": all the words say is that somebody takes it on.</summary>
    public static bool IsTaking(string text) => Seen.All(Folded.Of(text).Tokens) is var words && TakesOn.Covers(words, 0, words.Count);

    /// <summary>Where the words end once what closes a line is left out.</summary>
    private static int Before(List<Seen> words, int from, int to, PhraseSet closing)
    {
        for (var end = to; ; to = end)
        {
            end = to > from && words[to - 1] is { IsMark: true } mark && (mark.Is('.') || mark.Is('!')) ? to - 1 : StartOf(words, from, to, closing);
            if (end == to)
            {
                return to;
            }
        }
    }

    /// <summary>Where the longest phrase that ends there begins; the end itself where there is none.</summary>
    private static int StartOf(List<Seen> words, int from, int to, PhraseSet phrases)
    {
        for (var start = from; start < to; start++)
        {
            if (phrases.Covers(words, start, to))
            {
                return start;
            }
        }

        return to;
    }
}
