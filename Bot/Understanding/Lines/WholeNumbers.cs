using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Numbers that stand for themselves, and are no piece of something longer: 12/BC, 5-6/3, 97,5, 8h30, 0909….</summary>
internal static class WholeNumbers
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/whole-numbers");

    private static readonly PhraseSet EnglishMonths = Lexicon["english months"];

    // "12xong": the hurried leave no space.
    private static readonly PhraseSet GluedWords = PhraseSet.Of("xong", "xog", "ok", "done", "rồi", "đạt", "nha", "nhé", "chưa", "và", "vs", "tới");

    private static readonly PhraseSet ItemStarts = Lexicon["item starts"];

    /// <summary>Null for no number and for a piece of one.</summary>
    public static int? At(IReadOnlyList<Seen> words, int i)
    {
        if (i < 0 || i >= words.Count || !words[i].IsNumber || words[i].Folded.Length > 6 || words[i].Folded[0] == '0')
        {
            return null;
        }

        // "16 March", "16th of March"
        if (EnglishMonths.At(words, i + 1) > 0)
        {
            return null;
        }

        // "Hồ sơ 1 cửa"
        if (words[i].Is("1") && i > 0 && i + 1 < words.Count && words[i + 1].Is("cua"))
        {
            return null;
        }

        if (i == 0 && IsItem(words))
        {
            return null;
        }

        // "20 / 3"
        if (i + 2 < words.Count && words[i + 1].Is('/') && words[i + 2].IsNumber)
        {
            return null;
        }

        if (i + 1 < words.Count && words[i + 1].Token.Glued && GoesOn(words, i + 1) && !IsListed(words, i))
        {
            return null;
        }

        // "12xong34" is a password or a code.
        if (words[i].Token.Glued && i > 1 && words[i - 1].IsWord && words[i - 1].Token.Glued && words[i - 2].IsNumber
            || i + 2 < words.Count && words[i + 1].IsWord && words[i + 1].Token.Glued && words[i + 2].IsNumber && words[i + 2].Token.Glued)
        {
            return null;
        }

        return words[i].Token.Glued && i > 0 && (words[i - 1].IsMark && IsJoint(words, i - 1) && i > 1 && words[i - 2].IsNumber
            && !IsListed(words, i - 2) || IsGluedLetter(words, i))
            ? null
            : words[i].Token.Value;
    }

    /// <summary>"1. Giao phòng KT…", "2) Về công tác CCHC: …": the number orders a list.</summary>
    public static bool IsItem(IReadOnlyList<Seen> words) =>
        words.Count > 3 && words[0].IsNumber && words[1].Token.Glued && (words[1].Is('.') || words[1].Is(')') || words[1].Is('/')) && ItemStarts.At(words, 2) > 0;

    // "xong 15,16": a hurried list, and no decimal; "đạt 97,5%" is one.
    private static bool IsListed(IReadOnlyList<Seen> words, int i)
    {
        while (i > 1 && words[i - 1].Is(',') && words[i - 2].IsNumber && words[i - 1].Token.Glued)
        {
            i -= 2;
        }

        return i > 0 && i + 2 < words.Count && words[i + 1].Is(',') && words[i + 2].IsNumber && words[i + 2].Token.Value > words[i].Token.Value
            && (words[i - 1].Is('#') || Listing.At(words, i - 1) == 1) && !CountedThings.At(words, i + 3);
    }

    private static readonly PhraseSet Listing = PhraseSet.Of("xong", "xog", "việc", "nv", "vụ", "nhận", "duyệt", "thành", "hạn", "vướng", "done");

    // "t6", "q2", "d14" are no numbers; "nv12" and "so12" are.
    private static bool IsGluedLetter(IReadOnlyList<Seen> words, int i) =>
        words[i - 1].IsWord && TaskNumbers.Markers.At(words, i - 1) == 0 && TaskNumbers.No.At(words, i - 1) == 0 && !words[i - 1].Is("xong") && !words[i - 1].Is("xem");

    private static bool GoesOn(IReadOnlyList<Seen> words, int i) =>
        words[i].IsWord
            ? GluedWords.At(words, i) == 0
            : words[i].Is('/') || words[i].Is('%') || words[i].Is('\'') || (IsJoint(words, i) && i + 1 < words.Count && words[i + 1].Token.Glued && words[i + 1].IsNumber);

    private static bool IsJoint(IReadOnlyList<Seen> words, int i) =>
        words[i].Is('.') || words[i].Is(',') || words[i].Is('-') || words[i].Is('/') || words[i].Is(':') || words[i].Is('x');
}
