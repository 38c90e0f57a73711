using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Mai giao ban nhắc tôi việc đất đai lúc 9h": of which work somebody wants to be reminded, as typed.</summary>
internal static partial class SnoozedMatter
{
    /// <returns>Null where no work is named: "nhắc tôi việc này", "mai nhắc tôi".</returns>
    public static string? In(string text)
    {
        var folded = Text.Folded.Of(text);
        if (Pattern().Match(folded.Text) is not { Success: true } match)
        {
            return null;
        }

        var matter = match.Groups["matter"];
        return PointedPattern().IsMatch(matter.Value) ? null : folded.Typed(matter).Trim();
    }

    [GeneratedRegex(
        @"\b(?:nhac|bao|hu|keu)\s+(?:lai\s+)?(?:toi|em|e|minh|tui|anh|chi|con)\s+(?:lai\s+)?(?:(?:ve|la|xem|coi|nho|lam|hoi)\s+)*(?:(?:cai|ve|mang|chuyen)\s+)?(?:viec|vu|cai|chuyen|ve)\s+(?:ve\s+)?"
        + @"(?<matter>[^,;.]+?)(?:\s+(?:luc|vao|truoc|sang|chieu|mai|thu|ngay|hom)\b.*)?(?:\s+(?:nhe|nha|a|di|voi|em|giup))*\s*[.!]*$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?:nay|do|kia|tren|vua roi|ay|nua|lai|luc|vao|sau|so)\b|\d")]
    private static partial Regex PointedPattern();
}
