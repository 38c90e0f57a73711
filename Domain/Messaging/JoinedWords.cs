namespace ReformBot.Domain.Messaging;

/// <summary>Words that were typed in pieces: letters set wide ("T U Y Ệ T"), and marks typed as digits, as a VNI keyboard does ("ma65t").</summary>
internal static class JoinedWords
{
    /// <summary>So many letters one by one are a word set wide.</summary>
    private const int FewestSetWide = 3;

    public static List<SecretWord> Of(List<SecretWord> pieces)
    {
        var words = new List<SecretWord>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var length = SetWide(pieces, i) is >= FewestSetWide and var wide ? wide : ByDigits(pieces, i);
            words.Add(length == 1 ? pieces[i] : SecretWord.Joined(pieces[i..(i + length)]));
            i += length;
        }

        return words;
    }

    private static int SetWide(List<SecretWord> pieces, int first)
    {
        var end = first;
        while (end < pieces.Count && pieces[end].IsLetter && (end == first || !pieces[end].IsParted))
        {
            end++;
        }

        return end - first;
    }

    /// <summary>A hat or hook among the digits, or letters behind them, say that they are marks: "mat65" and "ba3n", but not "Mat45" nor "VanMat6CuaTinh".</summary>
    private static int ByDigits(List<SecretWord> pieces, int first)
    {
        var end = first + 1;
        while (end < pieces.Count && pieces[end].IsGlued && (pieces[end].IsNumber ? pieces[end].Text.Length < 3 : char.IsLower(pieces[end].Text[0])))
        {
            end++;
        }

        var isBroken = end < pieces.Count && pieces[end].IsGlued;
        return end > first + 1 && !pieces[first].IsNumber && !isBroken && SecretWord.Joined(pieces[first..end]) is { IsTypedByDigits: true } ? end - first : 1;
    }
}
