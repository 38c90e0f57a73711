using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>A figure of a commitment in the words people have: "số liệu t2 là 24/25", "dòng 2: 100 phần trăm", "2: 98%", "đúng hạn hết".</summary>
/// <param name="Value">As it is written down.</param>
/// <param name="Month">Of which month, where that was said.</param>
/// <param name="IsLoose">More is said than the figure, or it is only meant: it is asked about before it is written down.</param>
/// <param name="IsOnlyNumbered">"2: 98%" may be of an assignment as well.</param>
internal sealed partial record FigureSaid(string Value, int? Line, int? Month, bool IsLoose = false, bool IsOnlyNumbered = false)
{
    /// <summary>Null where the words say no figure of a commitment.</summary>
    public static FigureSaid? In(string text)
    {
        var folded = Text.Folded.Of(text).Text;
        if (LinePattern().Match(folded) is { Success: true } line)
        {
            return Of(line);
        }

        if (MonthPattern().Match(folded) is { Success: true } month)
        {
            return Of(month);
        }

        if (NumberedPattern().Match(folded) is { Success: true } numbered)
        {
            return Of(numbered) with { IsOnlyNumbered = true };
        }

        return OnTimePattern().Match(folded) is { Success: true } onTime ? Of(onTime) with { IsLoose = onTime.Groups["all"].Success } : null;
    }

    /// <summary>"19/20, thiếu 1 báo cáo do xã gửi trễ": the figure, and what is said beside it. Only right under what asks for one.</summary>
    public static FigureSaid? Leading(string text) =>
        LeadingPattern().Match(Text.Folded.Of(text).Text) is { Success: true } match ? Of(match) with { IsLoose = true } : null;

    /// <summary>"À thôi 25/25, đơn vị gửi bổ sung rồi": another for the one just reported.</summary>
    public static string? Instead(string text) =>
        InsteadPattern().Match(Text.Folded.Of(text).Text) is { Success: true } match ? Of(match).Value : null;

    /// <summary>"Dòng 2 là gì", "nội dung 3 thế nào": the line that is asked about.</summary>
    public static int? LineAskedAbout(string text) =>
        AskedPattern().Match(Text.Folded.Of(text).Text) is { Success: true } match ? Number(match.Groups["line"]) : null;

    /// <summary>"Nội dung 3" alone is said of other things as well.</summary>
    public static bool IsCalledLine(string text) => CalledLinePattern().IsMatch(Text.Folded.Of(text).Text);

    private static FigureSaid Of(Match match)
    {
        var value = match.Groups["all"].Success ? "100%" : PercentWord().Replace(match.Groups["value"].Value, "%").Replace(" ", "", StringComparison.Ordinal);
        return new FigureSaid(value, match.Groups["line"].Success ? Number(match.Groups["line"]) : null, match.Groups["month"].Success ? Number(match.Groups["month"]) : null);
    }

    private static int Number(Group digits) => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Figure = @"\d{1,4}\s*/\s*\d{1,4}(?![/\d])|\d{1,3}(?:[.,]\d{1,2})?(?:\s*(?:%|phan tram|percent))?(?![\d/])";

    private const string Marked = @"\d{1,4}\s*/\s*\d{1,4}(?![/\d])|\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|phan tram|percent)";

    private const string Opening = @"^\W*(?:(?:da|em|e|a|anh|chi|toi|xin|bao cao|bao|bc|gui|so lieu|ket qua|cam ket)\s+)*";

    private const string OfMonth = @"(?:\W*\b(?:thang|t)\s?(?<month>1[0-2]|[1-9]))";

    private const string Closing = @"(?:\s+(?:a|nhe|nha|nhen|roi|thoi|em|anh|chi|moi dung))*\W*$";

    [GeneratedRegex(Opening + @"(?:dong|chi tieu|line)\s+(?:so\s+)?(?<line>\d{1,2})" + OfMonth + @"?\s*(?:[:,=]|la|dat|duoc|thi)?\s*(?:la\s+|dat\s+)?(?<value>" + Figure
        + @")(?:\W*\b(?:chu|cho)\s+(?:khong|ko|k|hong|kg)\s+phai\b.*|" + Closing + ")")]
    private static partial Regex LinePattern();

    [GeneratedRegex(Opening + OfMonth + @"\s*(?:[:,=]|la|dat|duoc)?\s*(?:la\s+|dat\s+)?(?<value>" + Marked + ")" + Closing)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"^\W*(?<line>\d{1,2})\s*[:.)]\s+(?<value>" + Marked + ")" + Closing)]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(Opening + @"(?:deu\s+)?dung han\s+(?:(?:dat|la|duoc)\s+)?(?:(?<value>" + Marked + @")|(?<all>het|toan bo|tat ca|ca))" + Closing)]
    private static partial Regex OnTimePattern();

    [GeneratedRegex(@"^\W*(?:(?:da|em|e|dat|duoc|la)\s+)*(?<value>" + Marked + @")\s*[,;.(]\s*\D.*$", RegexOptions.Singleline)]
    private static partial Regex LeadingPattern();

    [GeneratedRegex(@"^\W*(?:(?:a|da|em|e|uh|y|oi)\W+)*(?:thoi|nham|sua lai|dinh chinh|noi lai|lon)\W+(?:(?:la|con|roi|thanh)\W+)*(?<value>" + Marked + @")(?:\s*[,;.]\s*\D.*|" + Closing + ")", RegexOptions.Singleline)]
    private static partial Regex InsteadPattern();

    [GeneratedRegex(@"^\W*(?:(?:ma|the|vay|da|cho|hoi|xem)\s+)*(?:dong|chi tieu|noi dung|muc|line)\s+(?:so\s+)?(?<line>\d{1,2})\s*(?:(?:cam ket|la|ghi|nghia|noi)\s+)*(?:gi|the nao|bao nhieu|sao|ra sao|what is it)?(?:\s+(?:a|vay|the|do|nhi|nhe))*\W*$")]
    private static partial Regex AskedPattern();

    [GeneratedRegex(@"\b(?:dong|chi tieu|line)\s+(?:so\s+)?\d")]
    private static partial Regex CalledLinePattern();

    [GeneratedRegex(@"\s*(?:phan tram|percent)")]
    private static partial Regex PercentWord();
}
