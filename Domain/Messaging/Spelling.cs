using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// A word letter by letter: the bare letters, what each bears besides (the hat of "â", the hook of "ơ", the bar of "đ"), and its
/// tones. Typed in haste it may lack any of its marks; a mark it has is believed.
/// </summary>
internal sealed record Spelling(string Letters, string Marks, string Tones)
{
    private const char Bare = '-';
    private const string ToneSigns = "\u0301\u0300\u0309\u0303\u0323";
    private const string ToneKeys = "sfrxj";
    private const string ToneDigits = "12345";

    /// <param name="lower">In lower case.</param>
    public static Spelling Of(string lower)
    {
        var (letters, marks, tones) = (new StringBuilder(lower.Length), new StringBuilder(lower.Length), "");
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
        {
            if (ToneSigns.Contains(c, StringComparison.Ordinal))
            {
                tones += c;
            }
            else if (c is '\u0302' or '\u0306' or '\u031B' && marks.Length > 0)
            {
                marks[^1] = c;
            }
            else
            {
                letters.Append(c == 'đ' ? 'd' : c);
                marks.Append(c == 'đ' ? '\u0335' : Bare);
            }
        }

        return new Spelling(letters.ToString(), marks.ToString(), tones);
    }

    /// <summary>As a Telex or VNI keyboard would have written it with its switch on: "maatj", "ma65t" is "mật"; null where no key of it makes a mark.</summary>
    public static Spelling? OfKeys(string lower)
    {
        var typed = Of(lower);
        var (letters, marks, tones) = (new StringBuilder(lower.Length), new StringBuilder(lower.Length), typed.Tones);
        for (var i = 0; i < typed.Letters.Length; i++)
        {
            var c = typed.Letters[i];
            var vowel = LastVowel(letters);
            if (vowel >= 0 && Math.Max(ToneKeys.IndexOf(c, StringComparison.Ordinal), ToneDigits.IndexOf(c, StringComparison.Ordinal)) is >= 0 and var tone)
            {
                tones += ToneSigns[tone];
            }
            else if (vowel >= 0 && MarkOf(c, letters[vowel]) is { } mark)
            {
                marks[vowel] = mark;
            }
            else if (vowel >= 0 && c is 'a' or 'e' or 'o' && letters[vowel] == c && marks[vowel] == Bare)
            {
                marks[vowel] = '\u0302';
            }
            else if (c is 'd' or '9' && letters.Length > 0 && letters[0] == 'd' && marks[0] == Bare)
            {
                marks[0] = '\u0335';
            }
            else
            {
                letters.Append(c);
                marks.Append(typed.Marks[i]);
            }
        }

        return letters.Length == typed.Letters.Length ? null : new Spelling(letters.ToString(), marks.ToString(), tones);
    }

    /// <summary>Whether this is that word, with all its marks or some or none.</summary>
    public bool IsPartOf(Spelling word)
    {
        if (!string.Equals(Letters, word.Letters, StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 0; i < Marks.Length; i++)
        {
            if (Marks[i] != Bare && Marks[i] != word.Marks[i])
            {
                return false;
            }
        }

        var next = 0;
        return Tones.All(tone => (next = word.Tones.IndexOf(tone, next) + 1) > 0);
    }

    private static int LastVowel(StringBuilder letters)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
            {
                return i;
            }
        }

        return -1;
    }

    private static char? MarkOf(char key, char vowel) => (key, vowel) switch
    {
        ('w' or '8', 'a') => '\u0306',
        ('w' or '7', 'o' or 'u') => '\u031B',
        ('6', 'a' or 'e' or 'o') => '\u0302',
        _ => null,
    };
}
