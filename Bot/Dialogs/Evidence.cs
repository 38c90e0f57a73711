using System.Text.RegularExpressions;

namespace ReformBot.Bot.Dialogs;

/// <summary>A product said in words: the document number and the link are told apart from the note.</summary>
internal sealed partial record Evidence(string? Note, string? DocumentNumber, string? Link)
{
    public static Evidence Of(string text)
    {
        var link = LinkPattern().Match(text);
        var number = NumberPattern().Match(text);
        return new Evidence(
            text.Length == 0 ? null : text,
            number.Success ? number.Value : null,
            link.Success ? link.Value.TrimEnd('.', ',', ')') : null);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex LinkPattern();

    /// <summary>"12/BC-UBND", "131/Ctr-UBND", "335/2025/NĐ-CP".</summary>
    [GeneratedRegex(@"\b\d{1,5}(/\d{4})?/[A-ZĐa-z]{1,6}(-[A-ZĐa-z&]{1,10})+\b")]
    private static partial Regex NumberPattern();
}
