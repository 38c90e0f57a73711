using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Words around an act by which it is not done at all: "em có xin gia hạn đâu", "còn đâu mà xin lùi", "công văn số 88 đề nghị gia hạn".</summary>
internal static class Denials
{
    /// <summary>What stands there is scolded for and not asked: "còn đâu mà xin lùi".</summary>
    public static bool IsRebuked(IReadOnlyList<Seen> words, int at) => Rebuke.EndsAt(words, 0, at);

    /// <summary>"Em có xin gia hạn 7 đâu": denied by what stands before it and after it.</summary>
    public static bool AreAround(IReadOnlyList<Seen> words, Span where)
    {
        if (IsRebuked(words, where.From) || IsSaidByPaper(words, where))
        {
            return true;
        }

        if (where.From == 0 || Having.At(words, where.From - 1) == 0)
        {
            return false;
        }

        return NotAtAll.In(words, where.To) is { } no && Whither.At(words, no.From - 1) == 0 && Gone.At(words, no.To) == 0;
    }

    // "Quá hạn rồi còn đâu mà xin lùi 22"
    private static readonly PhraseSet Rebuke = PhraseSet.Of("(còn|có|lấy) (đâu|gì) [nữa] mà");

    // "Công văn đến số 88 đề nghị gia hạn": what a paper asks for.
    private static bool IsSaidByPaper(IReadOnlyList<Seen> words, Span where) =>
        where.Length > 0 && Paper.At(words, 0) is > 0 and var paper && paper < where.From && !words.Take(where.From).Any(w => w.IsMark);

    private static readonly PhraseSet Paper = PhraseSet.Of("(công văn|cv|văn bản|vb|đơn|thư|phiếu|tờ trình) (đến|của|số)");

    private static readonly PhraseSet Having = PhraseSet.Of("có");

    private static readonly PhraseSet NotAtAll = PhraseSet.Of("đâu");

    private static readonly PhraseSet Whither = PhraseSet.Of("ở", "tới", "đến", "đi", "để", "nằm");

    private static readonly PhraseSet Gone = PhraseSet.Of("{rồi}", "vậy", "thế");
}
