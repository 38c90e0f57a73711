using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Em không làm thay được", "bận, không thay anh Hùng được": of one who was named to stand in.</summary>
internal static partial class StandInWords
{
    public static bool Declines(string text)
    {
        var folded = Folded.Of(text);
        return !text.Contains('?', StringComparison.Ordinal) && Pattern().Match(folded.Text) is { Success: true } match
            // "Không thấy anh Hùng được duyệt".
            && (match.Groups["en"].Success || string.Equals(folded.Typed(match.Groups["thay"]), "thay", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(
        @"\b(?:khong|ko|k|hong|khg)\s+(?:(?:co the|the|nhan|dam|muon|tien|thu xep|sap xep|dam nhan)\s+)*(?:(?:lam|truc|lam viec|nhan viec)\s+(?<thay>thay)\b(?!\s+(?:doi|the)\b)"
        + @"|(?<thay>thay)\s+(?:cho\s+)?(?!doi\b|the\b|mat\b)(?:[a-z]+\s+){0,5}?(?:duoc|dc|noi)\b)|(?<en>\bcannot stand in\b)")]
    private static partial Regex Pattern();
}
