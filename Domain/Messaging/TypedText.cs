using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>What somebody typed, fit to be kept and compared: NFC, without NUL, which PostgreSQL cannot store, and without what is no character.</summary>
public static class TypedText
{
    public static string Of(string typed) =>
        (typed.Any(IsUnfit) ? string.Concat(typed.EnumerateRunes().Where(rune => rune.Value is not (0 or 0xFFFE))) : typed).Normalize(NormalizationForm.FormC);

    /// <summary>NUL, and what Normalize would throw at; of half a pair the runes make a replacement character.</summary>
    private static bool IsUnfit(char c) => c is '\0' or '\uFFFE' || char.IsSurrogate(c);
}
