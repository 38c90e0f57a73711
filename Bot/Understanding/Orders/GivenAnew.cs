using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"Thu hồi 172 giao lại cho Sở Tư pháp, hạn 20/3": taken from one only to be given to another. The whole line says it.</summary>
/// <param name="Name">As typed; whether it names anybody is not known here.</param>
/// <param name="Beside">What is said beside it, as typed; empty where nothing is.</param>
/// <param name="Why">As typed.</param>
/// <param name="IsClear">"Giao lại cho …": nothing but a receiver can follow. "Giao nhầm Tư" is why it is withdrawn.</param>
internal sealed partial record GivenAnew(int Number, string Name, string Beside, string? Why, bool IsClear)
{
    public static GivenAnew? Read(string text)
    {
        var folded = Folded.Of(text);
        return Pattern().Match(folded.Text) is { Success: true } match
            ? new GivenAnew(
                int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture),
                folded.Typed(match.Groups["who"]).Trim(),
                folded.Typed(match.Groups["beside"]).Trim(' ', ',', ';', '.'),
                match.Groups["why"] is { Success: true } why ? folded.Typed(why).Trim() : null,
                match.Groups["again"].Success)
            : null;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:a|thoi|khoan|cho|toi|anh|chi)\s+)*(?:thu hoi|thu lai|rut lai|rut|huy giao|huy|lay lai|withdraw)\s+(?:viec\s+|nhiem vu\s+|so\s+|nv\s?-?\s?)*(?<n>\d{1,7})"
        + @"\s*[,;.-]?\s+(?:(?:roi|va|de|de ma|xong)\s+)*(?:(?:giao|chuyen|dua|phan cong)(?:\s+(?:(?<again>lai|sang|qua)|luon|viec|nay|do))*(?:\s+cho)?|give\s+(?<again>again)\s+to)\s+(?!\d)(?<who>[^,;.?]{2,60}?)"
        + @"(?:\s+(?:lam|nhan|chu tri|thuc hien|luon|di|nhe|nha|giup|a))*"
        + @"(?<beside>\s*[,;]\s*(?!(?:vi|do)\b)[^?]{2,200}?|\s+(?:han|thoi han|deadline)\b[^?]{1,200}?)?(?:\s*[,;]?\s*\b(?:vi|do|ly do)\b\s*:?\s*(?<why>[^?]{2,200}?))?\W*$")]
    private static partial Regex Pattern();
}
