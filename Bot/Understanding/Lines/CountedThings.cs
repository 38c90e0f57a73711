using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>What is counted in an office: a number before it is a quantity and no assignment.</summary>
internal static class CountedThings
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/counted-things");

    public static readonly PhraseSet All = Lexicon["all"];

    // A word that counts things is half of another: "34 đồng ý", "12 bàn giao xong", "12 tổ chức rồi".
    private static readonly PhraseSet OtherWords = Lexicon["other words"];

    private static readonly PhraseSet Own = PhraseSet.Of("(phòng|đơn vị|ban|tổ|xã|phường|sở) {tôi}", "bên {tôi}");

    // "h", "p", "m", "g" count only when glued: "12 h" is rare, "12h" is not a number of ours at all.
    public static bool At(IReadOnlyList<Seen> words, int i) =>
        (All.At(words, i) > 0 || IsLittle(words, i)) && OtherWords.At(words, i) == 0 && !(words[i].Is("nua") && !words[i - 1].Is("1")) && Own.At(words, i) == 0
            && !NumberedPapers.At(words, i) && !IsReport(words, i) && !IsMeeting(words, i) && !IsPage(words, i) && !IsNumberOf(words, i);

    // "A nhầm 1 xíu"; "12 chút nữa em gửi" numbers one.
    private static bool IsLittle(IReadOnlyList<Seen> words, int i) => words[i - 1].Is("1") && Little.At(words, i) > 0;

    private static readonly PhraseSet Little = PhraseSet.Of("(chút|xíu|tí|tị|tẹo|lát|chốc|loáng|nhúm) [xíu|chút|ti|tẹo]");

    // "lịch sử 12 trang 2"
    private static bool IsPage(IReadOnlyList<Seen> words, int i) => words[i].Is("trang") && i + 1 < words.Count && words[i + 1].IsNumber;

    // "xong 12 so 15/BC-UBND": số of a paper rather than so many sở.
    private static bool IsNumberOf(IReadOnlyList<Seen> words, int i) =>
        words[i].Is("so") && words[i].Spelling.IsBare && i + 1 < words.Count && words[i + 1].IsNumber;

    // "12 hop xong" met; "12 hop banh" are boxes.
    private static bool IsMeeting(IReadOnlyList<Seen> words, int i) => words[i].Is("hop") && words[i].Spelling.IsBare && AfterMeeting.At(words, i + 1) > 0;

    private static readonly PhraseSet AfterMeeting = PhraseSet.Of("xong", "rồi", "với", "bàn", "chưa");

    // "12 báo cáo anh xong rồi": báo cáo is the verb of courtesy.
    private static bool IsReport(IReadOnlyList<Seen> words, int i) => Courtesy.Opening.At(words, i) > 1;
}
