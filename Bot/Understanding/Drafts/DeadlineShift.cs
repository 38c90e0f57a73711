using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Lùi 1 tuần", "dời thêm 3 ngày": later than what stands there, and not so long from today.</summary>
internal sealed partial record DeadlineShift(int Count, string Unit)
{
    private static readonly string[] Counts = ["", "mot", "hai", "ba", "bon", "nam"];

    /// <summary>Null where no length is said, or from when it counts.</summary>
    public static DeadlineShift? In(string text)
    {
        var match = Later().Match(Text.Folded.Of(text).Text);
        return !match.Success ? null
            : int.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var count) || (count = Array.IndexOf(Counts, match.Groups["n"].Value)) > 0
                ? new DeadlineShift(count, match.Groups["unit"].Value) : null;
    }

    public DateOnly From(DateOnly day) => Unit switch
    {
        "tuan" => day.AddDays(7 * Count),
        "thang" => day.AddMonths(Count),
        _ => day.AddDays(Count),
    };

    [GeneratedRegex(
        @"\b(?:lui|doi(?=\s+(?:han|lai|them|ra)\b)|keo dai|gia han|cong|them)\s+(?:(?:han|lai|them|ra|het)\s+)*(?<n>\d{1,2}|mot|hai|ba|bon|nam)\s+(?<unit>ngay|tuan|thang)\b(?!\s+(?:ke tu|tinh tu|tu hom nay|ke|cuoi|dau|tap huan|nghi|phep|hop|cong)\b)(?!.*\b(?:den|toi|han)\s+(?:ngay\s+)?\d)")]
    private static partial Regex Later();
}
