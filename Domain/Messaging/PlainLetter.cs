using System.Globalization;
using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>One character as words compare: lower-case, its diacritics gone, odd spaces, dashes and quotes made plain.</summary>
public static class PlainLetter
{
    /// <summary>Stands for a character that leaves nothing behind: a stray combining mark, a zero-width joiner.</summary>
    public const char Nothing = '\0';

    private static readonly char[] Table = Build();

    public static char Of(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '\t' or '\r' or '\n' ? ' ' : c == Nothing ? ' ' : c;
        }

        return c < Table.Length ? Table[c] : Rare(c);
    }

    /// <summary>"Đồng chí" is "dong chi", composed or not.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC))
        {
            if (Of(c) is not Nothing and var letter)
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    private static char[] Build()
    {
        var table = new char[0x1F00];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = Rare((char)c);
        }

        return table;
    }

    private static char Rare(char c) => c switch
    {
        '‘' or '’' or '′' => '\'',
        '“' or '”' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        '⁄' or '∕' => '/',
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' => Nothing,
        >= '\uFF01' and <= '\uFF5E' => Of((char)(c - 0xFEE0)),
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => ' ',
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Nothing,
            _ => WithoutMarks(char.ToLowerInvariant(c)),
        },
    };

    // Vietnamese, and the letters of Ê-đê, Ba-na and Chăm names besides.
    private static char WithoutMarks(char letter) => letter switch
    {
        'đ' or 'ð' => 'd',
        'ƀ' => 'b',
        _ when char.IsLetter(letter) => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
        _ => letter,
    };
}
