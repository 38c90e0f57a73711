using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Các phòng gửi đăng ký về VHXH trước ngày 15/3; VHXH tổng hợp": who gathers what the others send is said behind their order and is no part of its words.</summary>
/// <param name="Collecting">As typed: "VHXH tổng hợp".</param>
internal sealed partial record CollectedBy(string Order, string Collecting)
{
    public static CollectedBy? In(string item)
    {
        var folded = Text.Folded.Of(item);
        return Collected().Match(folded.Text) is { Success: true } match
            ? new CollectedBy(folded.Typed(match.Groups["order"]).Trim(), folded.Typed(match.Groups["who"]).Trim())
            : null;
    }

    [GeneratedRegex(@"^(?<order>.+?)\s*[;.]\s+(?<who>(?:giao\s+)?[^;.\d]{2,60}?\s+tong hop(?:\s+chung|\s*,?\s*bao cao[^;.\d]*)?)\s*[.;]*\s*$", RegexOptions.Singleline)]
    private static partial Regex Collected();
}
