using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Which numbers beside an assignment's only say how many or how far: "12, 13 xong cả 2", "12 còn vướng 1 chỗ", "nv 33 tiến độ 75".</summary>
internal static class NumbersBeside
{
    private const int MostCounted = 9;

    private static readonly PhraseSet CommitmentLine = PhraseSet.Of("(dòng|chỉ tiêu) [số]");

    private static readonly PhraseSet Outcome = PhraseSet.Of("kết quả [là|đạt|:]", "(đạt|được) [được]");

    // Of those named before, or of none: "nhận cả 2".
    public static bool IsCountOf(List<TaskNumbers.Mention> found, TaskNumbers.Mention mention, IReadOnlyList<Seen> words)
    {
        if (mention.Number is < 2 or > MostCounted || mention.Words.To < 2 || !words[mention.Words.To - 2].Is("ca"))
        {
            return false;
        }

        var before = found.Count(m => m.Words.To <= mention.Words.From);
        return before == mention.Number || found.Count == 1;
    }

    // "Nv 33 tiến độ 75": how far the one just named is.
    public static bool IsShare(IReadOnlyList<Seen> words, int i, List<TaskNumbers.Mention> found) =>
        i > 1 && words[i - 1].Is("do") && words[i - 2].Is("tien") && words[i].Token.Value <= 100 && found.Exists(m => m.IsMarked && m.Words.To >= i - 3);

    // "12 còn vướng 1 chỗ", "NV21 khảo sát được 15 tờ": how many of it, where one was named before and nothing is said of another.
    public static bool IsCounted(IReadOnlyList<Seen> words, int i, List<TaskNumbers.Mention> found, Func<int, bool> isOpen) =>
        found.Count > 0 && words[i].IsNumber && words[i - 1].IsWord && !isOpen(words[i].Token.Value) && (Handled.EndsAt(words, 0, i)
        || ((words[i].Token.Value <= MostCounted || Got.At(words, i - 1) > 0)
            && i + 1 < words.Count && words[i + 1].IsWord && (!TaskPlaces.IsToldOf(words, i + 1) || words[i + 1].Is("cho"))));

    private static readonly PhraseSet Got = PhraseSet.Of("{được}", "đạt", "mới", "thêm");

    // "Xong 183: tiếp nhận 214, trả 200": what came in and went out, behind the work it is told of.
    private static readonly PhraseSet Handled = PhraseSet.Of("tiếp nhận", "đã (trả|gửi)", "trả kết quả", "giải quyết", "trực tuyến", "trực tiếp", "tổng [số|cộng]", "tăng", "giảm", "đủ", "gồm");

    // "12, 13 xong cả 2": both of them, and no third.
    public static bool IsAllOf(IReadOnlyList<Seen> words, int i, List<TaskNumbers.Mention> found) =>
        i > 0 && words[i - 1].Is("ca") && found.Count > 1 && words[i].Token.Value == found.Count;

    /// <summary>"Cam kết dòng 1, kết quả 12" says what a line of it came to.</summary>
    public static bool IsOutcome(IReadOnlyList<Seen> words, TaskNumbers.Mention mention) => CommitmentLine.IsIn(words) && Outcome.EndsAt(words, 0, mention.Words.To - 1);
}
