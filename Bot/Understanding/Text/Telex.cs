namespace ReformBot.Bot.Understanding.Text;

/// <summary>What a Telex keyboard leaves when its switch was off: "hanj" for "hạn", "tuaanf" for "tuần".</summary>
internal static class Telex
{
    /// <summary>The word without the keys that were meant as marks; null when it holds none.</summary>
    public static string? Undo(string folded, string original)
    {
        if (folded.Length is < 3 or > 9 || !HoldsMarks(folded) || !string.Equals(folded, original, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Span<char> plain = stackalloc char[folded.Length];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var isMark = folded[i] == 'w' || IsDoubled(folded, i) || (i == folded.Length - 1 && IsTone(folded[i]));
            if (!isMark)
            {
                plain[length++] = folded[i];
            }
        }

        return new string(plain[..length]);
    }

    private static bool HoldsMarks(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == 'w' || IsDoubled(word, i))
            {
                return true;
            }
        }

        return IsTone(word[^1]);
    }

    private static bool IsDoubled(string word, int at) => at > 0 && word[at] == word[at - 1] && "aeod".Contains(word[at]);

    private static bool IsTone(char c) => c is 's' or 'f' or 'r' or 'x' or 'j';
}
