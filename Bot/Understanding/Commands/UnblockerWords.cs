using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Chờ Sở Tài chính trả lời", "cần đ/c Tuấn cho ý kiến": who could remove what is in the way, as said.</summary>
internal static partial class UnblockerWords
{
    /// <summary>Each that may be named, as typed, the likeliest first.</summary>
    public static IEnumerable<string> In(string reason)
    {
        var folded = Text.Folded.Of(reason);
        var waitedFor = Pattern().Matches(folded.Text).Select(m => m.Groups["who"]).ToList();
        return waitedFor.Select(folded.Typed)
            .Concat(waitedFor.SelectMany(who => OwnerPattern().Match(who.Value) is { Success: true } owner
                ? new[] { folded.OriginalSlice(who.Index + owner.Groups["who"].Index, who.Index + who.Length) }
                : []))
            .Concat(WithholdsPattern().Matches(folded.Text).Select(m => folded.Typed(m.Groups["who"])).Where(IsName))
            .Select(name => name.Trim()).Where(name => name.Length > 0);
    }

    // "Huyện chưa trả lời", "dân không cho đo": one small word is hardly a name.
    private static bool IsName(string who) => who.Trim().Contains(' ', StringComparison.Ordinal) || who.Any(char.IsUpper);

    // "Chờ số liệu nhà văn hóa của VHXH": whose it is.
    [GeneratedRegex(@"\b(?:cua|tu|ben|o)\s+(?<who>(?:(?!\b(?:cua|tu|ben|o)\b).)+)$")]
    private static partial Regex OwnerPattern();

    // "Trung tâm chưa cho xuất dữ liệu"
    [GeneratedRegex(
        @"(?:^|[,;.:]\s*|\b(?:do|vi|tai|ben)\s+)(?<who>(?!(?:do|vi|tai|ben)\s)[a-z/. ]{2,40}?)\s+(?:chua|khong|ko|k)\s+(?:chiu\s+|kip\s+)?"
        + @"(?:cho|gui|tra|tra loi|cung cap|mo|duyet|cap|ky|phan hoi|chuyen|ban giao)\b")]
    private static partial Regex WithholdsPattern();

    [GeneratedRegex(
        @"\b(?:con cho|dang cho|cho|doi|can|nho|waiting for|waiting on|need)\s+(?:(?:y kien|phan hoi|van ban|so lieu|huong dan|kinh phi)\s+"
        + @"(?:cua\s+|tu\s+)?)?(?<who>[^,;.:]+?)(?=\s+(?:cho y kien|co y kien|tra loi|phan hoi|duyet|phe duyet|ky|cho phep|cung cap|gui|giai quyet"
        + @"|huong dan|thao go|go|ho tro|giup|xu ly|mo|noi giup|quyet dinh|tham dinh|thong nhat|chua|moi|cap|xac nhan|to )|\s*[,;.:]|\s*$)")]
    private static partial Regex Pattern();
}
