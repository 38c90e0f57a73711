using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>
/// More time in so many words, of a work that is told without its number: "cái hợp đồng khảo sát em xin thêm 1 tuần vì bên tài chính
/// chưa trả lời". The asking counts, and how long or until when; what is in the way is only why.
/// </summary>
internal static class TimeAskedFor
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/time-asked-for");

    private static readonly PhraseSet More = Lexicon["more"];

    // Of one who decides himself these may be said to whoever asks him.
    private static readonly PhraseSet LetMe = Lexicon["let me"];

    private static readonly PhraseSet About = Lexicon["about"];

    private static readonly PhraseSet Lengths = Lexicon["lengths"];

    // "Xin thêm 1 ngày nghỉ", "xin thêm 2 tuần kinh phí": time, and not for the work.
    private static readonly PhraseSet ForSomethingElse = Lexicon["for something else"];

    private static readonly PhraseSet Self = Lexicon["self"];

    private static readonly PhraseSet Others = Lexicon["others"];

    private static readonly PhraseSet NotAsked = Lexicon["not asked"];

    /// <summary>Where it is asked for, with how long; null where it is not.</summary>
    public static Span? Where(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var asked = Math.Max(More.At(words, i), analysis.IsOfLeader ? 0 : LetMe.At(words, i));
            if (asked > 0 && End(analysis, i + asked) is { } end && IsOwn(analysis, i) && !NotAsked.IsIn(words))
            {
                return new Span(i, end);
            }
        }

        return null;
    }

    private static int? End(LineAnalysis analysis, int at)
    {
        var (words, line) = (analysis.Line.Words, analysis.Line);
        at += About.At(words, at);
        var end = at + Lengths.At(words, at);
        while (line.IsDated(end))
        {
            end++;
        }

        return end > at && ForSomethingElse.At(words, end) == 0 ? end : null;
    }

    // "Bên tài chính xin thêm 1 tuần" is told of another.
    private static bool IsOwn(LineAnalysis analysis, int at)
    {
        var words = analysis.Line.Words;
        var from = at;
        while (from > 0 && !words[from - 1].IsMark)
        {
            from--;
        }

        return Self.EndsAt(words, from, at) || Self.At(words, at) > 0
            || (!Others.IsIn(words, from, at) && !Enumerable.Range(from, at - from).Any(place => Persons.Sure(analysis, place) is not null));
    }
}
