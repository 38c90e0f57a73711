using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Where a head's "xong" decides or orders: "12 xong tốt, xác nhận", "NV-9 hoàn thành đúng hạn nhé", "21 trình bày lại đi".</summary>
internal static class CompletionOrders
{
    private static readonly PhraseSet ForMe = PhraseSet.Of("(giúp|giùm|dùm|hộ|cho) (em|e|tôi|tui|con|cháu|phòng|mình)", "giúp", "giùm", "dùm", "em", "e");

    private static readonly PhraseSet Decisions = PhraseSet.Of("[{rồi}|tốt|ổn|đạt] (,|.|;) [anh|chị|a|c|tôi] (xác nhận|duyệt|nghiệm thu|cho qua) [{nhé}|luôn]");

    private static readonly PhraseSet Presenting = PhraseSet.Of("bày");

    private static readonly PhraseSet InTime = PhraseSet.Of("(đúng|kịp|trước|sớm) (hạn|tiến độ|thời hạn|thời gian) ({nhé}|nghe|nghen|đi|giúp|dùm|giùm)");

    /// <param name="completed">Whether the clause says that it has happened: "đã", "rồi".</param>
    public static bool Are(LineAnalysis analysis, IReadOnlyList<Seen> words, int after, bool completed) =>
        Presenting.At(words, after) > 0 || Decide(analysis, after) || (!completed && analysis.IsOfLeader && InTime.At(words, after) > 0);

    /// <summary>A head confirms in the same breath; "…, anh duyệt giúp em" asks for it.</summary>
    public static bool Decide(LineAnalysis analysis, int from) => analysis.IsOfLeader && Decisions.IsIn(analysis.Line.Core.Words, from) && !ForMe.IsIn(analysis.Line.Core.Words);
}
