using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Slots;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>A product said in words: the document number and the link are told apart from the note.</summary>
internal sealed partial record Evidence(string? Note, string? DocumentNumber, string? Link)
{
    public static Evidence Of(string text)
    {
        var link = LinkPattern().Match(text);
        return new Evidence(
            text.Length == 0 ? null : text,
            DocumentNumbers.In(text).FirstOrDefault(),
            link.Success ? link.Value.TrimEnd('.', ',', ')') : null);
    }

    /// <summary>A document number or a link is said.</summary>
    public static bool IsIn(string text) => Of(text) is { DocumentNumber: not null } or { Link: not null };

    /// <summary>Both name a link or a document, and not the same one.</summary>
    public static bool IsNewer(string earlier, string text) => (Of(earlier), Of(text)) switch
    {
        ({ Link: { } old }, { Link: { } link }) => old != link,
        ({ DocumentNumber: { } old }, { DocumentNumber: { } number }) => old != number,
        _ => false,
    };

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex LinkPattern();
}
