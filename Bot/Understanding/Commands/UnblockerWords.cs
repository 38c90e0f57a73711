using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Chờ Sở Tài chính trả lời", "cần đ/c Tuấn cho ý kiến": who could remove what is in the way, as said.</summary>
internal static partial class UnblockerWords
{
    public static string? In(string reason)
    {
        var folded = Text.Folded.Of(reason);
        return Pattern().Match(folded.Text) is { Success: true } match
            ? folded.Typed(match.Groups["who"]).Trim()
            : null;
    }

    [GeneratedRegex(
        @"\b(?:con cho|dang cho|cho|doi|can|nho|waiting for|waiting on|need)\s+(?:(?:y kien|phan hoi|van ban|so lieu|huong dan|kinh phi)\s+"
        + @"(?:cua\s+|tu\s+)?)?(?<who>[^,;.:]+?)(?=\s+(?:cho y kien|co y kien|tra loi|phan hoi|duyet|phe duyet|ky|cho phep|cung cap|gui|giai quyet"
        + @"|huong dan|thao go|quyet dinh|tham dinh|thong nhat|chua|moi|cap|xac nhan|to )|\s*[,;.:]|\s*$)")]
    private static partial Regex Pattern();
}
