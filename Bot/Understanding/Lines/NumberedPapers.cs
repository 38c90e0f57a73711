using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>A paper by its own number: "bc số 46/BC-KT", "công văn 12/KT". A number before it counts no papers.</summary>
internal static class NumberedPapers
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/numbered-papers");

    private static readonly PhraseSet Kinds = Lexicon["kinds"];

    private static readonly PhraseSet No = PhraseSet.Of("số");

    public static bool At(IReadOnlyList<Seen> words, int i)
    {
        if (Kinds.At(words, i) is not (> 0 and var kind))
        {
            return false;
        }

        var no = No.At(words, i + kind);
        return no > 0 || IsNumber(words, i + kind);
    }

    /// <summary>The word there is the kind of a numbered paper or stands in its number: the "KH" of "KH 15/KH-VHXH" is no "không".</summary>
    public static bool Hold(IReadOnlyList<Seen> words, int i)
    {
        if (At(words, i))
        {
            return true;
        }

        var at = i;
        while (at > 1 && words[at].Token.Glued && words[at - 1].IsMark && (words[at - 1].Is('/') || words[at - 1].Is('-')))
        {
            at -= 2;
        }

        return at < i && words[at].IsNumber;
    }

    // 46/BC-KT, 1598-CV/TU; "báo cáo 6 tháng" and "báo cáo 12/15 xã" have none.
    private static bool IsNumber(IReadOnlyList<Seen> words, int i) =>
        i + 2 < words.Count && words[i].IsNumber && (words[i + 1].Is('/') || words[i + 1].Is('-')) && words[i + 1].Token.Glued
        && words[i + 2].IsWord && words[i + 2].Token.Glued;
}
