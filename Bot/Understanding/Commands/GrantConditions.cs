using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Cho lùi tới 20/3 nhưng phải có báo cáo hằng tuần": what more time is given for, beside the day; as typed.</summary>
internal static partial class GrantConditions
{
    public static string? In(string text)
    {
        var folded = Folded.Of(text);
        return Pattern().Match(folded.Text) is { Success: true } match && !OnlyDayPattern().IsMatch(match.Groups["what"].Value)
            ? folded.Typed(match.Groups["what"]).Trim().TrimEnd('.', '!')
            : null;
    }

    [GeneratedRegex(
        @"(?:(?<=[\s,;.])(?:nhung(?:\s+ma)?|voi dieu kien(?:\s+la)?|mien la|mien sao|tuy nhien|song(?=\s+phai)|doi lai|kem(?:\s+theo)?(?=\s+(?:dieu kien|yeu cau))|but|provided(?:\s+that)?|on condition(?:\s+that)?)\b\s*[,:]?"
        + @"|[,;.]\s*(?=(?:phai|yeu cau|de nghi|nho|hang tuan|moi tuan|hang ngay|moi ngay)\b))\s*(?<what>\S.{3,400})$", RegexOptions.Singleline)]
    private static partial Regex Pattern();

    // "Nhưng chỉ đến 18/3": the day again.
    [GeneratedRegex(@"^(?:(?:chi|den|toi|het|trong|ngay|han|lui|cho|duoc|la|thu|t|sang|chieu|trua|mai|mot|tuan|thang|nay|sau|thoi|nhe|nha|day|only|until|to|by)\b|[\d\s/.,:-])+$")]
    private static partial Regex OnlyDayPattern();
}
