using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Giao Lan 2 việc:" above numbered items: who is named there does each of them that names nobody itself.</summary>
internal static partial class SharedDoer
{
    /// <summary>The order up to the work, as it would stand before each item; null where no such line is there.</summary>
    /// <param name="above">What stands above the first item.</param>
    public static string? In(string above)
    {
        above = above.Trim();
        var heading = Folded.Of(above[(above.LastIndexOf('\n') + 1)..]);
        return Pattern().Match(heading.Text) is { Success: true } match ? $"giao {heading.Typed(match.Groups["who"]).Trim()}" : null;
    }

    private const string Count = @"(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi|cac|may|nhung|mot so)";

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|em|toi|anh|chi|nay|thoi|gio|tuan nay|hom nay)\s+)*(?:giao|phan cong|nho|de nghi|yeu cau|assign)\s+(?:cho\s+)?(?<who>[^:;,?]{2,60}?)"
        + @"(?:\s+(?:lam|thuc hien|giup|giup em)?\s*" + Count + @"\s+(?:viec|nhiem vu|nv|noi dung|dau viec|muc)(?:\s+(?:sau|day|nay|duoi day|sau day|nhu sau|gom|la|cu the))*\s*[:.\-]?|\s*:)\s*$")]
    private static partial Regex Pattern();
}
