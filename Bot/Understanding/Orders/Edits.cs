using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Orders;

/// <summary>"sửa việc …", "sửa người …", "khối lượng …": a change to one attribute of what is being assigned.</summary>
internal static partial class Edits
{
    public static string? TitleIn(string text) => Group(TitlePattern().Match(text));

    /// <summary>"Sửa người Lan", "Lan chủ trì", "thôi để Lan làm".</summary>
    public static string? PersonIn(string text)
    {
        var folded = Text.Folded.Of(text);
        return Group(PersonPattern().Match(text))
            ?? (LeadingPattern().Match(folded.Text) is { Success: true } match
                ? folded.Typed(match.Groups["value"]).Trim() : null);
    }

    [GeneratedRegex(
        @"^\s*(?:de|cho|giao)?\s*(?<value>[a-z][a-z ]{1,40}?)\s+(?:lam\s+)?chu tri(?:\s+(?:nhe|nha|di|a))*\W*$|^\s*(?:thoi|doi y(?: roi)?)\s*,?\s+(?:de|giao)\s+"
        + @"(?<value>[a-z][a-z ]{1,40}?)\s+(?:lam|lo|nhan|phu trach)(?:\s+(?:nhe|nha|di|luon|cho|giup|a))*\W*$")]
    private static partial Regex LeadingPattern();

    public static string? QuantityIn(string text) => Group(QuantityPattern().Match(text));

    public static string? ProductIn(string text) => Group(ProductPattern().Match(text));

    public static string? QualityIn(string text) => Group(QualityPattern().Match(text));

    /// <summary>"trừ VHXH vì đã gửi rồi": units taken out of an instruction to many.</summary>
    public static string? ExceptIn(string text) => Group(ExceptPattern().Match(text));

    /// <summary>"hạn chế", "không hạn chế": whether only named readers may see it; null when the words are not about that.</summary>
    public static bool? RestrictionIn(string text) =>
        RestrictionPattern().Match(Text.Folded.Of(text).Text) is { Success: true } match ? !match.Groups["no"].Success : null;

    /// <summary>"Thêm Quý phối hợp", "phối hợp: Quý, Lan", "bỏ Quý phối hợp": who joins in, or no longer does.</summary>
    public static (string Names, bool Joins)? CooperatingIn(string text)
    {
        var folded = Text.Folded.Of(text);
        return CooperatingPattern().Match(folded.Text) is { Success: true } match
            && (match.Groups["behind"] is { Success: true } behind ? behind : match.Groups["before"]) is { Length: > 0 } names
            ? (folded.Typed(names).Trim(), !match.Groups["no"].Success)
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?:(?<no>bo|thoi|khong can)\s+)?(?:(?:sua|doi|them|bo sung|co them|co|cho|de)\s+)*(?:(?:don vi |nguoi )?phoi hop\s*"
        + @"(?:la|:|them|voi)?\s+(?<behind>\S.{0,80}?)|(?<before>\S.{0,80}?)\s+(?:cung\s+)?(?:lam\s+)?phoi hop)"
        + @"(?:\s+(?:nua|nhe|nha|di|cung|luon|a))*\W*$")]
    private static partial Regex CooperatingPattern();

    private static string? Group(Match match) => match.Success ? match.Groups["value"].Value.Trim() : null;

    [GeneratedRegex(@"^\s*(?:(?:s[ửu]a|đ[ổo]i|doi|change)\s+(?:n[ộo]i dung|vi[ệe]c|t[êe]n vi[ệe]c|title|task)(?:\s+(?:th[àa]nh|l[àa])|\s*:)?|t[êe]n vi[ệe]c(?:\s+(?:s[ửu]a\s+)?(?:th[àa]nh|l[àa])|\s*:))\s+(?<value>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex TitlePattern();

    [GeneratedRegex(
        @"^\s*(?:s[ửu]a|đ[ổo]i|doi|change)\s+(?:(?:ng[ưu][ờo]i(?: ch[ủu] tr[ìi])?|ch[ủu] tr[ìi]|person)(?:\s+th[àa]nh|\s*:)?)\s+(?<value>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex PersonPattern();

    [GeneratedRegex(@"^\s*(?:(?:s[ửu]a|đ[ổo]i|doi|change)\s+)?(?:s[ảa]n ph[ẩa]m|sp|product)(?:\s*:\s*|\s+)(?:(?:l[àa]|g[ồo]m|c[óo])\s+)?(?<value>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ProductPattern();

    [GeneratedRegex(@"^\s*(?:(?:s[ửu]a|đ[ổo]i|doi|change)\s+)?(?:ch[ấa]t l[ưu][ợo]ng|quality)\s*:?\s+(?:l[àa]\s+)?(?<value>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex QualityPattern();

    [GeneratedRegex(@"^\s*(?:(?<no>khong|ko|k|bo|thoi|not|un)\s?(?:can )?)?(?:han che|restricted|restrict)(?: (?:nguoi xem|xem))?(?: (?:nua|nhe|di|a))?\W*$")]
    private static partial Regex RestrictionPattern();

    [GeneratedRegex(@"^\s*(?:ngo[ạa]i\s+)?(?:tr[ừu]|except)\s+(?<value>.+?)(?:\s+(?:v[ìi]|do|because)\s.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ExceptPattern();

    [GeneratedRegex(@"^\s*(?:(?:s[ửu]a|đ[ổo]i|doi|change)\s+)?(?:kh[ốo]i l[ưu][ợo]ng|s[ốo] l[ưu][ợo]ng|quantity)\s*:?\s+(?:l[àa]\s+)?(?<value>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex QuantityPattern();
}
