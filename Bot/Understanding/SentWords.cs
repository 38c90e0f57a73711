using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

/// <summary>"TT gửi rồi", "em nộp rồi": who handed in and with what verb, where the number was not said.</summary>
internal static partial class SentWords
{
    /// <param name="Verb">Without diacritics; null when none of them was said.</param>
    public readonly record struct Said(bool ForUnit, string? Verb);

    public static Said Read(string text)
    {
        var folded = Text.Folded.Of(text).Text;
        return new Said(UnitPattern().IsMatch(folded), VerbPattern().Match(folded) is { Success: true } match ? match.Groups["verb"].Value : null);
    }

    public static bool BeginsWith(string title, string verb) => Text.Folded.Of(title).Text.TrimStart().StartsWith($"{verb} ", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:tt|trung tam|ttpvhcc|phong|don vi|ben em|ben toi|co quan)\b.*\b(?:gui|nop|bao cao|xong)\b")]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"\b(?<verb>gui|nop|bao cao)\b")]
    private static partial Regex VerbPattern();
}
