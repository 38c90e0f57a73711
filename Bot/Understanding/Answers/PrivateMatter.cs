using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Em đang làm ạ, hôm trước nghỉ ốm về": who was ill or away, and why, is no part of a report on work: it is neither kept nor passed on.</summary>
internal static partial class PrivateMatter
{
    /// <returns>The words less the clauses that say it; null where nothing else is said.</returns>
    public static string? Without(string? words)
    {
        if (words is null || !Pattern().IsMatch(Text.Folded.Of(words).Text))
        {
            return words;
        }

        var kept = ClausePattern().Matches(words).Select(m => m.Value).Where(clause => !Pattern().IsMatch(Text.Folded.Of(clause).Text));
        return string.Join(",", kept).Trim(' ', ',', ';', '.') is { Length: > 0 } said ? said : null;
    }

    [GeneratedRegex(@"[^,;.!?\n]+(?:[.,](?=\d)[^,;.!?\n]+)*")]
    private static partial Regex ClausePattern();

    [GeneratedRegex(
        @"\b(?:(?:em|e|toi|anh|chi|minh|con|chau|nha|hom \w+|bua \w+|tuan \w+|moi|dang|vua|da|do|vi|tai)\s+(?:nghi (?:om|benh|phep|sinh|thai san)|bi (?:om|benh|sot|cam|tai nan|dau \w+)|om\b|benh\b|nam vien|di (?:vien|kham|cap cuu|benh vien))"
        + @"|nghi (?:om|thai san)|nam vien|con (?:\w+ )?(?:bi )?(?:om|sot|nhap vien))\b")]
    private static partial Regex Pattern();
}
