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

    // 46/BC-KT, 1598-CV/TU; "báo cáo 6 tháng" and "báo cáo 12/15 xã" have none.
    private static bool IsNumber(IReadOnlyList<Seen> words, int i) =>
        i + 2 < words.Count && words[i].IsNumber && (words[i + 1].Is('/') || words[i + 1].Is('-')) && words[i + 1].Token.Glued
        && words[i + 2].IsWord && words[i + 2].Token.Glued;
}
