using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Numbers of official papers as typed: 45/BC-UBND, 18/KL-TTr, 1598-CV/TU, 12/2026/QĐ-UBND, 46/bc-kt, "cv 12/kt".</summary>
internal static partial class DocumentNumbers
{
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(m => m.Value);

    // In small letters only with a hyphen, or after the kind of paper: "3/tuần" and "5/xã" are none.
    [GeneratedRegex(
        @"\b\d{1,5}[a-c]?(?:/\d{4})?(?:/[A-ZĐ][A-Za-zĐđ]{0,7}(?:-[A-ZĐ][A-Za-zĐđ0-9&.]{0,11}){0,3}|-[A-ZĐ][A-Za-zĐđ]{1,5}/[A-ZĐ][A-Za-zĐđ]{0,9}"
        + @"|/[a-zđ]{1,5}(?:-[A-Za-zĐđ0-9&]{1,11}){1,3}|(?<=(?:b[áa]o c[áa]o|bc|c[ôo]ng v[ăa]n|cv|v[ăa]n b[ảa]n|vb|t[ờo] tr[ìi]nh|ttr"
        + @"|k[ếe] ho[ạa]ch|kh|q[đd]|tb|s[ốo])\s+\d{1,5})/[a-zđ]{1,6})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
