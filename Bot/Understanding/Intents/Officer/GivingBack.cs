using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Slots.Why;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>"Trả lại 12", "trả 12 lại cho sếp Tuấn"; to inspect ("kiểm tra"), to look up ("tra cứu") or to answer gives nothing back, however it is typed.</summary>
internal static class GivingBack
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/giving-back");

    /// <summary>Before the name of whoever it goes to.</summary>
    public static readonly PhraseSet To = Lexicon["back to"];

    private static readonly PhraseSet Back = Lexicon["back"];

    private static readonly PhraseSet Others = Lexicon["other words"];

    private static readonly PhraseSet Work = Lexicon["work"];

    private static readonly PhraseSet PastDay = Lexicon["past day"];

    private static readonly PhraseSet Done = PhraseSet.Of("{rồi}", "{xong}");

    /// <summary>"Trả lại 12" from whoever does it; "12 em làm lại" from him only says what he is doing.</summary>
    public static bool Is(string words) => IsIn(Seen.All(Folded.Of(words).Tokens), Back);

    /// <summary>"Trả NV-12 lại cho Lan": to whom it goes is said.</summary>
    public static bool IsTo(string words)
    {
        var seen = Seen.All(Folded.Of(words).Tokens);
        var left = new List<Seen>(seen.Count);
        for (var at = 0; at < seen.Count;)
        {
            var named = Work.At(seen, at);
            if (named == 0 && !seen[at].IsNumber && !seen[at].Is('-') && !seen[at].Is('#'))
            {
                left.Add(seen[at]);
            }

            at += Math.Max(1, named);
        }

        return IsIn(left, To);
    }

    /// <summary>The words found there are others that look so, or tell what was given back already.</summary>
    public static bool IsOtherOrTold(LineAnalysis analysis, Span span) =>
        IsOther(analysis.Line.Words, span.From) || (Back.At(analysis.Line.Words, span.From) > 0 && IsTold(analysis, span));

    private static bool IsIn(List<Seen> words, PhraseSet phrases) => Enumerable.Range(0, words.Count).Any(i => phrases.At(words, i) > 0 && !IsOther(words, i));

    private static bool IsOther(IReadOnlyList<Seen> words, int at) => Others.At(words, at) > 0 || Others.EndsAt(words, 0, at + 1);

    // "12 em trả cho sếp Tuấn rồi ạ", "hôm qua em trả 12 lại cho anh Tuấn"; but "trả 12 cho anh Tuấn vì em nghỉ rồi".
    private static bool IsTold(LineAnalysis analysis, Span span)
    {
        var words = analysis.Line.Words;
        var end = Reasons.Cue(analysis.Line, span.To)?.Cue ?? words.Count;
        var (first, last) = ClauseOf(words, span, end);
        return PastDay.IsIn(words, first, last)
            || Enumerable.Range(span.To, Math.Max(0, last - span.To)).Any(i => Done.At(words, i) is > 0 and var done && Closes(words, i + done, end));
    }

    private static bool Closes(IReadOnlyList<Seen> words, int at, int end) =>
        at >= end || words[at].IsMark || Courtesy.Closing.At(words, at) > 0 || Done.At(words, at) > 0;

    private static (int From, int To) ClauseOf(IReadOnlyList<Seen> words, Span act, int end)
    {
        var (from, to) = (act.From, act.To);
        while (from > 0 && !words[from - 1].IsMark)
        {
            from--;
        }

        while (to < end && !words[to].IsMark)
        {
            to++;
        }

        return (from, to);
    }
}
