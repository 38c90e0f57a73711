using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"LIENKET 123456", "mã 123456", or the six digits alone: all an account not linked yet can say.</summary>
internal static partial class LinkWords
{
    public static string? CodeIn(string text) =>
        Pattern().Match(Text.Folded.Of(text).Text) is { Success: true } match ? match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal) : null;

    [GeneratedRegex(@"^\s*(?:lien ket|lienket|link|ma|code)?\s*:?\s*(\d{3} ?\d{3})\s*$")]
    private static partial Regex Pattern();
}
