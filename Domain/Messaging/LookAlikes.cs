using System.Globalization;
using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// A text as the eye reads it: letters of other scripts that look like Latin ones are those, letters of double width or in mathematical
/// type are plain, and what has no place of its own (no width, struck through, half of a pair, a control character) is nothing.
/// </summary>
internal static class LookAlikes
{
    private const string Foreign =
        "авеёіјкмнорстухѕһԁԛԝ" + "АВЕЁІЈКМНОРСТУХЅҺԀԚԜ" + "αβεικμνορτυχγ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ɑıɡʏᴀᴅᴇɪᴋᴍɴᴏᴛᴜᴠ" + "ðɖÐƉ";

    private const string Latin =
        "abeeijkmhopctyxshdqw" + "ABEEIJKMHOPCTYXSHDQW" + "abeikmvoptuxy" + "ABEZHIKMNOPTYX" + "aigyadeikmnotuv" + "đđĐĐ";

    private static readonly Dictionary<char, char> Letters = Foreign.Zip(Latin).ToDictionary();

    public static string Read(string text)
    {
        if (System.Text.Ascii.IsValid(text) && !text.Any(char.IsControl))
        {
            return text;
        }

        // Taken apart first: a letter of another script has no composed form with our marks.
        var read = new StringBuilder(text.Length);
        foreach (var c in Whole(text).Normalize(NormalizationForm.FormKD))
        {
            if (!IsNothing(c))
            {
                read.Append(Letters.GetValueOrDefault(c, c));
            }
        }

        return read.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Without what Normalize throws at.</summary>
    private static string Whole(string text) => text.Any(c => char.IsSurrogate(c) || c == '\uFFFE')
        ? string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0xFFFD or 0xFFFE)))
        : text;

    private static bool IsNothing(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Format or UnicodeCategory.EnclosingMark => true,
        UnicodeCategory.NonSpacingMark => !IsVietnamese(c),
        UnicodeCategory.Control => !char.IsWhiteSpace(c),
        _ => c is '\u115F' or '\u1160' or '\u3164' or '\uFFA0',
    };

    private static bool IsVietnamese(char mark) => mark is '\u0300' or '\u0301' or '\u0302' or '\u0303' or '\u0306' or '\u0309' or '\u031B' or '\u0323';
}
