using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>
/// "Đồng ý chủ trương mua 02 máy photocopy cho TTPVHCC; Phòng KT thẩm định giá": what is agreed to, and behind it what somebody is to do
/// for it. Nobody named in what is agreed to is given anything.
/// </summary>
/// <param name="Matter">As typed: "mua 02 máy photocopy cho TTPVHCC".</param>
/// <param name="Order">As typed: "Phòng KT thẩm định giá".</param>
internal sealed partial record AgreedMatter(string Matter, string Order)
{
    public static AgreedMatter? In(string item)
    {
        var folded = Text.Folded.Of(item);
        return Agreed().Match(folded.Text) is { Success: true } match
            ? new AgreedMatter(folded.Typed(match.Groups["matter"]).Trim(), folded.Typed(match.Groups["order"]).Trim())
            : null;
    }

    [GeneratedRegex(
        @"^\W*(?:co ban\s+)?(?:dong y|thong nhat|nhat tri|chap thuan)(?:\s+(?:voi|ve|cho))*\s+(?:(?:chu truong|de xuat|de nghi|phuong an|viec)\s+(?:cua\s+)?)+(?<matter>[^;.]+?)"
        + @"\s*(?:[;.]\s+|,\s*(?=giao\b))(?<order>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Agreed();
}
