using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Đ/c Tuấn: chỉ đạo Quý, Lan kiểm tra 12 điểm tập kết rác": who directs stands before those who are told to do it.</summary>
/// <param name="Director">As typed.</param>
/// <param name="Order">To whom, and what.</param>
internal sealed partial record DirectedBy(string Director, string Order)
{
    public static DirectedBy? In(string item)
    {
        var folded = Text.Folded.Of(item);
        return Directed().Match(folded.Text) is { Success: true } match
            ? new DirectedBy(folded.Typed(match.Groups["who"]).Trim(), folded.Typed(match.Groups["order"]).Trim())
            : null;
    }

    [GeneratedRegex(
        @"^\W*(?:giao\s+)?(?<who>[^:,;.]{2,40}?)\s*[:,]?\s+(?:truc tiep\s+|co trach nhiem\s+)?chi dao\s*:?\s+(?<order>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Directed();
}
