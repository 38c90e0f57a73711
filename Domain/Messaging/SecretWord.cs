using System.Globalization;
using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>One word as <see cref="SecretGuard"/> reads it, and whether something parts it from the word before.</summary>
internal sealed record SecretWord(string Text, string Lower, string Plain, bool HasMarks, bool IsCapitals, bool IsParted)
{
    /// <summary>Words of a sentence or of a file's name: "CongVanMat45.pdf" has five. Letters of double width are letters.</summary>
    public static List<SecretWord> Split(string text)
    {
        var words = new List<SecretWord>();
        var gap = new StringBuilder();
        var word = new StringBuilder();
        foreach (var c in Safe(text).Normalize(NormalizationForm.FormKC))
        {
            if (word.Length > 0 && (!char.IsLetterOrDigit(c) || IsSeam(word[^1], c)))
            {
                Close(words, word, gap);
            }

            (char.IsLetterOrDigit(c) ? word : gap).Append(c);
        }

        Close(words, word, gap);
        return words;
    }

    /// <summary>Typed so, or typed without marks.</summary>
    public bool Is(string word) => HasMarks ? IsExactly(word) : string.Equals(Plain, PlainLetter.Of(word), StringComparison.Ordinal);

    public bool IsExactly(string word) => string.Equals(Lower, word, StringComparison.Ordinal);

    public bool IsNumber => char.IsDigit(Text[0]);

    private static void Close(List<SecretWord> words, StringBuilder word, StringBuilder gap)
    {
        if (word.Length == 0)
        {
            return;
        }

        var text = word.ToString();
        var lower = text.ToLowerInvariant();
        var plain = PlainLetter.Of(lower);
        words.Add(new SecretWord(
            text, lower, plain, !string.Equals(plain, lower, StringComparison.Ordinal), text.Length > 1 && text.All(char.IsUpper), Parts(gap.ToString())));
        word.Clear();
        gap.Clear();
    }

    private static bool IsSeam(char before, char c) => char.IsLower(before) && char.IsUpper(c) || char.IsDigit(before) != char.IsDigit(c);

    // A comma parts two words; the hyphens and full stops of a file's name do not.
    private static bool Parts(string gap) =>
        gap.Any(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '.' or '_'))
        || gap.Contains('\n', StringComparison.Ordinal)
        || (gap.Any(char.IsWhiteSpace) && gap.Any(c => c is '-' or '–' or '—' or '.'));

    // Half a surrogate pair, or U+FFFE, would make Normalize throw; what has no width stands in no word.
    private static string Safe(string text) => text.Any(IsBroken) ? string.Concat(text.Where(c => !IsBroken(c))) : text;

    private static bool IsBroken(char c) =>
        char.IsSurrogate(c) || c == '\uFFFE' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
