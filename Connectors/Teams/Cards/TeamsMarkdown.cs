using System.Text.RegularExpressions;

namespace ReformBot.Connectors.Teams.Cards;

/// <summary>
/// Words as a card shows them: a card reads a little Markdown, and a name such as "*_Lan_*" must not change the layout, nor a
/// typed mention call anybody.
/// </summary>
internal static partial class TeamsMarkdown
{
    public static string Escape(string text)
    {
        var safe = Everywhere().Replace(WithoutMentions(text), @"\$0");
        return AtLineStart().Replace(safe, @"${indent}${number}\${mark}");
    }

    public static string WithoutMentions(string text) => Mention().Replace(text, "‹");

    [GeneratedRegex("<(?=/?at\\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[\\*_\[\]`~<]")]
    private static partial Regex Everywhere();

    /// <summary>What opens a list, a heading or a quotation does so only at the start of a line.</summary>
    [GeneratedRegex(@"^(?<indent>\s*)(?<number>\d{1,9}(?=[.)](?:\s|$)))?(?<mark>(?<=\d)[.)]|[-+#>])", RegexOptions.Multiline)]
    private static partial Regex AtLineStart();
}
