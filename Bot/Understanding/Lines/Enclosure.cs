using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>A link or the name of a file in the line: it shows something, and says nothing itself.</summary>
internal static partial class Enclosure
{
    public static IEnumerable<string> Links(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? Link().Matches(text).Select(Trimmed) : [];

    public static IEnumerable<string> Files(string text) =>
        text.Contains('.') ? FileName().Matches(text).Select(m => m.Value) : [];

    /// <summary>The words that are part of one.</summary>
    public static IReadOnlyList<Span> Find(string text, IReadOnlyList<Seen> words)
    {
        if (!text.Contains('.'))
        {
            return [];
        }

        List<Span> found = [];
        foreach (var match in Link().Matches(text).Concat(FileName().Matches(text)))
        {
            var end = match.Index + (match.Value[0] is 'h' or 'H' && match.Value.Contains("://", StringComparison.Ordinal) ? Trimmed(match).Length : match.Length);
            if (Seen.Between(words, match.Index, end) is { Length: > 0 } enclosed)
            {
                found.Add(enclosed);
            }
        }

        return found;
    }

    private static string Trimmed(Match link) => link.Value.TrimEnd('.', ',', ')');

    [GeneratedRegex(@"\bhttps?://[^\s\]>]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[\w\-.]{1,60}\.(?:docx?|xlsx?|pdf|pptx?|jpe?g|png|zip|rar)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
