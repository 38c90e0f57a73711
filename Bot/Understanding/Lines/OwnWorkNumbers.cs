using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Numbers beside what is handed in or looked at: "bc 12 em nộp rồi", "trình chị 29 rồi", "kiểm tra giúp anh 12".</summary>
internal static class OwnWorkNumbers
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/own-work-numbers");

    // "gửi báo cáo 12 rồi": the report on assignment 12, where there is one.
    private static readonly PhraseSet OwnWork = PhraseSet.Of("báo cáo", "kết quả", "kế hoạch", "bc", "kq", "sản phẩm", "sp");

    /// <summary>It is the report, the result, the plan of that assignment.</summary>
    public static bool Follows(IReadOnlyList<Seen> words, int i) => TaskPlaces.Follows(OwnWork, words, i);

    /// <summary>For whom it is done or handed in stands before, and then which.</summary>
    public static bool IsForElder(IReadOnlyList<Seen> words, int i) =>
        ToElder.EndsAt(words, 0, i) && (TaskPlaces.Ends(words, i + 1) || TaskPlaces.IsToldOf(words, i + 1) || Already.At(words, i + 1) > 0);

    private static readonly PhraseSet ToElder = PhraseSet.Of("(giúp|giùm|dùm|hộ|trình|nộp|gửi|gởi) [cho] (anh|chị|a|c|sếp|cô|chú|bác|lãnh đạo)");

    private static readonly PhraseSet Already = PhraseSet.Of("{rồi}");

    /// <summary>"Bc 12 e nộp r", "nộp kq 15 rồi", "up bc 15 lên ko dc": what is handed in of it, and something said of that.</summary>
    public static bool At(IReadOnlyList<Seen> words, int i)
    {
        var thing = Enumerable.Range(1, 2).FirstOrDefault(length => i >= length && OwnWork.Covers(words, i - length, i));
        return thing > 0 && !CountedThings.At(words, i + 1) && words[i].Token.Value < FirstYear
            && (TaskPlaces.Ends(words, i + 1) ? TaskPlaces.Follows(TaskPlaces.Before, words, i - thing) : Said.At(words, i + 1) > 0)
            && (TaskPlaces.IsOpening(words, i - thing) || TaskPlaces.Follows(TaskPlaces.Before, words, i - thing) || HandedIn.EndsAt(words, 0, i - thing));
    }

    private const int FirstYear = 1900;

    private static readonly PhraseSet Said = Lexicon["said"];

    private static readonly PhraseSet HandedIn = PhraseSet.Of("up", "nộp", "gửi", "gởi", "trình", "làm", "viết", "soạn", "up lên", "nhập", "tải");
}
