using System.Text;
using System.Text.RegularExpressions;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// What somebody typed, fit to be kept and read: NFC, without NUL, which PostgreSQL cannot store, without what is no character, and
/// without the long gaps that say nothing and keep every pattern busy.
/// </summary>
public static partial class TypedText
{
    public static string Of(string typed) => Gap().Replace(
        (typed.Any(IsUnfit) ? string.Concat(typed.EnumerateRunes().Where(rune => rune.Value is not (0 or 0xFFFE))) : typed).Normalize(NormalizationForm.FormC),
        gap => gap.ValueSpan.Contains('\n') ? "\n\n" : " ");

    /// <summary>NUL, and what Normalize would throw at; of half a pair the runes make a replacement character.</summary>
    private static bool IsUnfit(char c) => c is '\0' or '\uFFFE' || char.IsSurrogate(c);

    [GeneratedRegex(@"[\s\p{Cf}]{16,}")]
    private static partial Regex Gap();
}
