using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>
/// "176 chậm 1 ngày do chờ số liệu liên phòng, coi như khách quan", "177 muộn là do chị chậm quyết, không tính em nha": a delay is excused in
/// passing. Only who decides says so, and he is asked.
/// </summary>
/// <param name="Before">What else stands in front, as typed; empty for nothing.</param>
internal sealed partial record ExcusedDelay(int Number, string Reason, string Before)
{
    public static ExcusedDelay? Read(string text)
    {
        var folded = Text.Folded.Of(text);
        if (DelayPattern().Match(folded.Text) is not { Success: true } match || WishPattern().IsMatch(folded.Typed(match.Groups["late"]))
            || ExcusePattern().Match(folded.Text, match.Groups["why"].Index) is not { Success: true } excuse || DeniedPattern().IsMatch(folded.Text))
        {
            return null;
        }

        var reason = folded.OriginalSlice(match.Groups["why"].Index, excuse.Index).Trim();
        return reason.Length == 0 ? null : new ExcusedDelay(
            int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), reason, AddressPattern().Replace(folded.Typed(match.Groups["before"]).Trim().TrimEnd(',', ';'), ""));
    }

    [GeneratedRegex(
        @"^\s*(?<before>[^?]{3,80}[,;]\s*)?(?:(?:viec|nhiem vu|nv\s?-?|#)\s?)?(?<n>\d{1,7})\s+(?:bi\s+|nop\s+|xong\s+|co\s+)*(?<late>cham|tre|muon|qua han)\b"
        + @"[^,;?]{0,30}?\s(?:do|vi|tai)\s+(?<why>[^?]+)$")]
    private static partial Regex DelayPattern();

    [GeneratedRegex(
        @"\s*[,;.]?\s*(?:(?:coi nhu|xem nhu|tinh la|nen|do la|thi|cai nay|la|vi ly do|nguyen nhan)\s+)*(?:(?<!(?:khong|ko|k|chua|phai)\s)khach quan|(?:khong|ko|k|dung|mien)\s+tinh\s+(?:cham|tre|loi|em|cho em)?)\b[^?]{0,30}$")]
    private static partial Regex ExcusePattern();

    [GeneratedRegex(@"^(?:dạ\s+|da\s+)?(?:anh|chị|chi|sếp|sep|em|a|c|e)\s*(?:ơi|oi|ạ)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AddressPattern();

    // "Không tính là khách quan", "không phải do khách quan"
    [GeneratedRegex(@"\b(?:khong|ko|k|chua|chang|cha|dung|dau)\b[^,;.]*\bkhach quan\b|\bkhach quan\b[^,;.]*\b(?:khong|ko|k|dau|chua)\b")]
    private static partial Regex DeniedPattern();

    [GeneratedRegex("mu[ốợ]n", RegexOptions.IgnoreCase)]
    private static partial Regex WishPattern();
}
