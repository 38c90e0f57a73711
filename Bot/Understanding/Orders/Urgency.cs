using System.Text;
using System.Text.RegularExpressions;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>
/// "Hỏa tốc", "thượng khẩn", "khẩn", "gấp": how pressing an order is; of several the most pressing. "Gap" is "gặp" as often, so without marks
/// it counts only where it can be no meeting; "khẩn trương" is the usual tone of every order, "gấp đôi" a number.
/// </summary>
internal static partial class Urgency
{
    public static Priority Of(string? text)
    {
        var words = (text ?? "").Normalize(NormalizationForm.FormC);
        return NotPattern().IsMatch(words) ? Priority.Normal
            : UrgentPattern().IsMatch(words) ? Priority.Urgent
            : UntonedHead(words) is { Length: > 0 } head ? head.Groups["most"].Success ? Priority.Urgent : Priority.High
            : UntonedVerbPattern().Match(Text.Folded.Of(words).Text) is { Success: true } told ? told.Groups["most"].Success ? Priority.Urgent : Priority.High
            : HighPattern().IsMatch(words) ? Priority.High
            : Priority.Normal;
    }

    /// <summary>The order without the word where it stands apart from it: at its head or its end.</summary>
    public static string Without(string text)
    {
        var typed = text.Normalize(NormalizationForm.FormC);
        var order = UntonedHead(typed) is { Length: > 0 } head ? Behind(typed, head.Length) : HeadPattern().Replace(typed, "");
        order = VerbPattern().Replace(order, "${verb} ");
        order = UntonedVerbPattern().Match(Text.Folded.Of(order).Text) is { Success: true } told ? $"{Text.Folded.Of(order).Typed(told.Groups["verb"])} {Behind(order, told.Length)}" : order;
        return TailPattern().Replace(order, "");
    }

    /// <summary>It stands before all else: "hỏa tốc: giao …".</summary>
    public static bool IsAhead(string text) => text.Normalize(NormalizationForm.FormC) is var typed && (HeadPattern().IsMatch(typed) || UntonedHead(typed).Success);

    private static string Behind(string typed, int length) => Text.Folded.Of(typed) is var folded ? folded.OriginalSlice(length, folded.Text.Length) : typed;

    // "gap: giao …": with its colon before an order it is no meeting; "hoa toc giao …" is none without one either.
    private static Match UntonedHead(string typed) => UntonedHeadPattern().Match(Text.Folded.Of(typed).Text);

    // "giao gap Lan …": nobody gives a meeting to somebody.
    [GeneratedRegex(@"^\s*(?<verb>giao|phan cong)\s+(?:(?<most>hoa toc|thuong khan)|khan cap|gap(?!\s*(?:doi|ba|ruoi|boi|\d|go|mat)))\s+(?:cho\s+)?(?=\S)")]
    private static partial Regex UntonedVerbPattern();

    [GeneratedRegex(
        @"^\s*(?:(?<most>hoa toc|thuong khan)(?:\s+(?:qua|lam|nhe))?\s*[:,.!-]?|(?:khan cap|khan|gap)(?:\s+(?:qua|lam|nhe))?\s*:)\s*(?=(?:giao|phan cong|nho|de nghi|yeu cau)\b)")]
    private static partial Regex UntonedHeadPattern();

    /// <summary>The whole line says how pressing it is: a change to what is being assigned.</summary>
    public static Priority? Said(string text)
    {
        var words = text.Normalize(NormalizationForm.FormC).Trim();
        return WholePattern().IsMatch(words) ? Of(words)
            : BarePattern().Match(Text.Folded.Of(words).Text) is { Success: true } bare ? (bare.Groups["no"].Success ? Priority.Normal : Priority.High)
            : null;
    }

    // Nothing else in the line: "gap nhe" is no meeting.
    [GeneratedRegex(
        @"^(?:ma\s+|thoi\s+|viec nay\s+|viec\s+)*(?<no>(?:khong|ko|k|dung|chua)\s+(?:can\s+)?)?(?:lam\s+)?(?:gap|khan)"
        + @"(?:\s+(?:nhe|nha|di|lam|qua|nua|dau|em|a))*[.!]*$")]
    private static partial Regex BarePattern();

    private const string Words = @"(?:h[ỏo]a\s*t[ốo]c|ho[ảa]\s*t[ốo]c|thượng\s*khẩn|khẩn\s*cấp|khẩn(?!\s*trương)|gấp(?!\s*(?:đôi|ba|rưỡi|bội|\d))|urgent|asap)";

    [GeneratedRegex(@"\b(?:không|chưa|ko|not)\s+(?:cần\s+|phải\s+)?(?:gấp|khẩn|urgent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotPattern();

    [GeneratedRegex(@"\b(?:h[ỏo]a\s*t[ốo]c|ho[ảa]\s*t[ốo]c|thượng\s*khẩn)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UrgentPattern();

    [GeneratedRegex(@"\b(?:khẩn(?!\s*trương)|gấp(?!\s*(?:đôi|ba|rưỡi|bội|\d))|urgent|asap)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HighPattern();

    [GeneratedRegex(@"^\s*[(\[]?\s*" + Words + @"\s*[)\]]?\s*[:,.!\-–]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex HeadPattern();

    [GeneratedRegex(@"^\s*(?<verb>giao|phân công|assign)\s+" + Words + @"\s+(?:cho\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex VerbPattern();

    [GeneratedRegex(@"\s*[,;.(\[–-]\s*(?:việc\s+)?" + Words + @"\s*[)\]]?\s*[.!]*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TailPattern();

    [GeneratedRegex(
        @"^(?:(?:mức|độ|ưu tiên)\s*:?\s*)?(?:việc\s+)?(?:(?:không|ko|not)\s+(?:cần\s+)?(?:gấp|khẩn|urgent)|bình thường|thường|normal|" + Words
        + @")(?:\s+(?:nhé|nha|đi))?[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex WholePattern();
}
