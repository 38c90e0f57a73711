using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Slots.Why;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>
/// Days told beside the one that is meant: "… vì tuần này đi phun hóa chất", "… thay vì thứ sáu này", "ban đầu là thứ ba, …", "5/3 là hạn cũ",
/// "…, sáng t5 em còn đi tòa".
/// </summary>
internal static class DaysBeside
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/days-beside");

    private static readonly PhraseSet Instead = Lexicon["instead of"];

    private static readonly PhraseSet Once = Lexicon["once"];

    private static readonly PhraseSet NoLonger = Lexicon["no longer"];

    private static readonly PhraseSet Busy = Lexicon["busy"];

    private static readonly PhraseSet Somebody = Lexicon["somebody"];

    private const int InsteadLength = 4;

    /// <summary>That day is one of them.</summary>
    public static bool Is(Line line, DeadlineMatch day)
    {
        var (words, at) = (line.Words, Seen.Between(line.Words, day.Start, day.End));
        return WithInstead(words, at).From < at.From || NoLonger.At(words, at.To) > 0 || (!day.Introduced && IsBusy(words, at.To)) || IsTold(line, at.From);
    }

    /// <summary>The day with the words that say it is another instead of which one is meant.</summary>
    public static Span WithInstead(IReadOnlyList<Seen> words, Span day) =>
        new(day.From - Enumerable.Range(1, Math.Min(InsteadLength, day.From)).LastOrDefault(length => Instead.Covers(words, day.From - length, day.From)), day.To);

    private static bool IsBusy(IReadOnlyList<Seen> words, int at) => Busy.At(words, at) > 0 || (Somebody.At(words, at) is > 0 and var named && Busy.At(words, at + named) > 0);

    private static bool IsTold(Line line, int at)
    {
        while (at > 0 && !line.Words[at - 1].IsMark)
        {
            at--;
            if (Reasons.IsCue(line, at) || Once.At(line.Words, at) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
