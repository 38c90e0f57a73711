using System.Globalization;

namespace ReformBot.Bot.Understanding.Text;

/// <summary>One character folded: lower-case, its diacritics gone, odd spaces, dashes and quotes made plain.</summary>
internal static class FoldedLetter
{
    /// <summary>Stands for a character that leaves nothing behind: a stray combining mark, a zero-width joiner.</summary>
    public const char Nothing = '\0';

    // Vietnamese, and the letters of Ê-đê, Ba-na and Chăm names besides.
    private static readonly (string Letters, char Plain)[] Families =
    [
        ("àáảãạăằắẳẵặâầấẩẫậäåāǎ", 'a'),
        ("èéẻẽẹêềếểễệĕëēě", 'e'),
        ("ìíỉĩịĭïî", 'i'),
        ("òóỏõọôồốổỗộơờớởỡợŏöō", 'o'),
        ("ùúủũụưừứửữựŭüūû", 'u'),
        ("ỳýỷỹỵÿ", 'y'),
        ("đð", 'd'),
        ("ñ", 'n'),
        ("čç", 'c'),
        ("ƀ", 'b'),
    ];

    private static readonly char[] Table = Build();

    public static char Of(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '\t' or '\r' or '\n' ? ' ' : c == Nothing ? ' ' : c;
        }

        return c < Table.Length ? Table[c] : Rare(c);
    }

    private static char[] Build()
    {
        var table = new char[0x1F00];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = Rare((char)c);
        }

        foreach (var (letters, plain) in Families)
        {
            foreach (var letter in letters)
            {
                table[letter] = plain;
                table[char.ToUpperInvariant(letter)] = plain;
            }
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
            _ => char.ToLowerInvariant(c),
        },
    };
}
