using System.Text;
using System.Text.RegularExpressions;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// What somebody typed, fit to be kept and read: NFC, without NUL, which PostgreSQL cannot store, without other characters nobody types
/// (control characters, what is no character), and without the long gaps that say nothing and keep every pattern busy. Another
/// program's breaks of line and page, as they are pasted, are line breaks.
/// </summary>
public static partial class TypedText
{
    public static string Of(string typed) => Gap().Replace(
        (typed.Any(IsUnfit) ? string.Concat(typed.EnumerateRunes().Select(Fit)) : typed).Normalize(NormalizationForm.FormC),
        gap => gap.ValueSpan.Contains('\n') ? "\n\n" : " ");

    /// <summary>A control character, or what Normalize would throw at; of half a pair the runes make a replacement character.</summary>
    public static bool IsUnfit(char c) => c is '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    private static string Fit(Rune rune) => rune.Value switch
    {
        '\v' or '\f' or 0x85 => "\n",
        0xFFFE or 0xFFFF => "",
        var value when value < 0xFFFF && IsUnfit((char)value) => "",
        _ => rune.ToString(),
    };

    [GeneratedRegex(@"[\s\p{Cf}]{16,}")]
    private static partial Regex Gap();
}
