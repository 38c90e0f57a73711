using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>Words by which a line that names somebody and work only tells of it: what is done, is going on, is soon needed.</summary>
internal static class Statements
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/statements");

    public static readonly PhraseSet Aspects = Lexicon["aspects"];

    // "Vào sổ rồi scan gửi tôi": rồi before a verb is "then".
    public static bool IsTelling(LineAnalysis analysis, int from, int to)
    {
        var words = analysis.Line.Words;
        for (var i = from; i < to; i++)
        {
            if (Aspects.At(words, i) is > 0 and var length && i + length <= to && !IsOfThings(words, i, from)
                && !(length == 1 && words[i].Folded is "roi" or "r" && (WorkVerbs.All.At(words, i + 1) > 0 || IsThen(analysis, i + 1)))
                && !(words[i].Is("goi") && IsVerbPlace(words, i, from)))
            {
                return true;
            }
        }

        return false;
    }

    // "Xem lại danh sách rồi thứ ba trình anh"
    private static bool IsThen(LineAnalysis analysis, int at) =>
        at < analysis.Line.Words.Count - 1 && analysis.Line.IsDated(at) && !analysis.Line.IsDated(analysis.Line.Words.Count - 1);

    // "Gọi cho mấy hộ chưa nhận kết quả": said of those who are called.
    private static bool IsOfThings(IReadOnlyList<Seen> words, int at, int from) =>
        WordSets.No.At(words, at) > 0 && at > from + 2 && !words[at - 1].IsMark && at + 1 < words.Count && words[at + 1].IsWord
            && WorkVerbs.All.At(words, from) + WorkVerbs.All.At(words, from + 1) > 0
        && Plural.IsIn(words, from, at);

    private static readonly PhraseSet Plural = PhraseSet.Of("mấy", "các", "những", "hộ", "người", "đơn vị", "ai", "trường hợp", "hồ sơ", "số", "danh sách", "cái");

    // "…, sang mai phải đi rồi", "…, bữa kia chị trình rồi": a day to come is near already.
    public static bool IsComingSoon(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        var clause = words.Count - 1;
        while (clause > 0 && !words[clause].IsMark)
        {
            clause--;
        }

        var today = analysis.Context.Calendar.DateOf(analysis.Context.Now);
        return clause > 0 && Already.Ends(words) && analysis.Line.Dates.Any(d => d.Start >= words[clause].Start && d.Date > today);
    }

    private static readonly PhraseSet Already = PhraseSet.Of("{rồi}");

    // "Goi" is "gọi" where a verb must stand, and a Southern "rồi" after one.
    private static bool IsVerbPlace(IReadOnlyList<Seen> words, int at, int from) =>
        at + 1 < words.Count && words[at + 1].IsWord && (at == from || words[at - 1].IsMark);

    // "…, mai cần rồi": it is needed so soon, and nothing is told.
    public static readonly PhraseSet Talk = Lexicon["talk"];

    public static readonly PhraseSet Needed = PhraseSet.Of("(cần|phải có|gấp|gấp lắm|tới hạn|đến hạn|trễ|sát giờ|sát hạn|kẹt lắm|hết hạn) {rồi}");
}
