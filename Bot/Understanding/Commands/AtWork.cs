using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>
/// "Thứ 6 tôi vẫn đi làm", "mai em đi làm lại ạ": of a day of one's leave that one is there. That one is not there, or somebody else is, and
/// a question say something else.
/// </summary>
internal static partial class AtWork
{
    /// <returns>The day, without diacritics; null where nothing is said so.</returns>
    public static string? DayIn(string folded) => !OtherPattern().IsMatch(folded) && Pattern().Match(folded) is { Success: true } match ? match.Groups["day"].Value : null;

    [GeneratedRegex(@"\?|\b(?:khong|ko|k|hong|chua|khoi|nao|may gio|bao gio)\b")]
    private static partial Regex OtherPattern();

    private const string Self = "(?:em|e|toi|tui|minh|anh|chi|a|c)";

    /// <summary>Which day, as the group "day".</summary>
    public const string Day = @"(?<day>(?:(?:sang|trua|chieu)\s+)?(?:thu\s+(?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|(?:ngay\s+)?(?:mai|mot|kia)|hom nay"
        + @"|(?:ngay\s+|hom\s+|mung\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:[/.-]\d{4})?|ngay\s+\d{1,2})(?:\s+tuan\s+(?:nay|sau|toi))?)";

    private const string There = @"(?:se\s+)?(?:van\s+(?:se\s+)?di lam|(?:se\s+)?di lam\s+(?:lai|binh thuong))";

    [GeneratedRegex(
        $@"^\W*(?:(?:thoi|da|a|anh oi|chi oi)[\s,]+)*(?:(?:tu\s+)?{Day}\s+{Self}\s+{There}|{Self}\s+{There}\s+(?:vao\s+|tu\s+)?{Day}|{Self}\s+{Day}\s+{There})"
        + @"(?:\s+(?:lai|binh thuong|duoc|roi|nhe|nha|nghe|do|a|anh|chi|em))*\W*$")]
    private static partial Regex Pattern();
}
