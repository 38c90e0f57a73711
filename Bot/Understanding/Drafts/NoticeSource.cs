using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>
/// The document a pasted notice is, where what stands above its items says so: "Thông báo số 45/TB-UBND ngày 3/3/2026", or the
/// two lines of its letterhead, "Số: 45/TB-UBND" and "ngày 3 tháng 3 năm 2026". Without a number it is no source.
/// </summary>
internal static partial class NoticeSource
{
    public static string? In(string above)
    {
        var folded = Text.Folded.Of(above);
        if (NumberPattern().Match(folded.Text) is not { Success: true } number)
        {
            return null;
        }

        var sign = Slice(number.Groups["sign"]);
        var kind = number.Groups["kind"].Success ? Slice(number.Groups["kind"]) : KindAfter(number.Index + number.Length) ?? KindOf(sign);
        var day = DayPattern().Match(folded.Text, number.Index + number.Length);
        var date = day.Success ? $" ngày {Plain(day.Groups["d"])}/{Plain(day.Groups["m"])}/{day.Groups["y"].Value}" : "";
        return $"{char.ToUpperInvariant(kind[0])}{kind[1..].ToLowerInvariant()} số {sign}{date}";

        string Slice(Group group) => folded.Typed(group).Trim();

        // "03" is said "3".
        string Plain(Group group) => group.Value.TrimStart('0');

        string? KindAfter(int from) => KindPattern().Match(folded.Text, from) is { Success: true } named ? Slice(named) : null;
    }

    /// <summary>By the letters of its sign: "45/TB-UBND" is a thông báo.</summary>
    private static string KindOf(string sign)
    {
        var letters = sign[(sign.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-')[0].ToUpperInvariant();
        return letters switch
        {
            "TB" => "thông báo", "KL" => "kết luận", "KH" => "kế hoạch", "CT" => "chỉ thị", "QĐ" or "QD" => "quyết định", "NQ" => "nghị quyết",
            "BC" => "báo cáo", "CĐ" or "CD" => "công điện",
            "BB" => "biên bản", "CV" => "công văn", _ => "văn bản",
        };
    }

    [GeneratedRegex(
        @"(?:\b(?<kind>thong bao ket luan|thong bao|ket luan|cong van|ke hoach|chi thi|quyet dinh|nghi quyet|cong dien|bien ban"
        + @"|van ban)\s+)?\bso\s*:?\s*(?<sign>\d{1,5}\s?[/-]\s?[a-z]{1,6}(?:[-/][a-z0-9]{1,10}){0,3})", RegexOptions.None)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\bngay\s+(?<d>\d{1,2})\s*(?:[/.-]|\s+thang\s+)\s*(?<m>\d{1,2})\s*(?:[/.-]|\s+nam\s+)\s*(?<y>\d{4})\b")]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"\b(?:thong bao|ket luan|cong van|ke hoach|chi thi|quyet dinh|nghi quyet|cong dien|bien ban)\b")]
    private static partial Regex KindPattern();
}
