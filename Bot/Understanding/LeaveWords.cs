using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

/// <param name="Agrees">False: "chưa đồng ý cho … nghỉ".</param>
/// <param name="Who">Whose leave, as typed without diacritics; empty when nobody was named.</param>
internal sealed record LeaveDecision(bool Agrees, string Who);

/// <summary>"đồng ý cho Tư nghỉ", "chưa đồng ý nghỉ": a head's word on somebody's leave.</summary>
internal static partial class LeaveWords
{
    public static LeaveDecision? Read(string text)
    {
        var match = Pattern().Match(Text.Folded.Of(text).Text);
        return match.Success
            ? new LeaveDecision(!match.Groups["not"].Success, $"{match.Groups["who"].Value} {match.Groups["after"].Value}".Trim())
            : null;
    }

    [GeneratedRegex(@"^\s*(?:(?<not>(?:khong|ko|k|chua|do not)\s+)?(?:ok\s+)?(?:dong y|nhat tri|duyet|phe duyet|approve)|(?<not>refuse))\s+(?:cho\s+)?(?:(?:dong chi|d/c|anh|chi|em|a|c|e|ban)\s+)?(?:(?<who>[a-z][a-z0-9 ]{0,40}?)\s+)?(?:xin nghi|nghi phep|nghi|leave)(?:\s+(?:cua|of))?(?:\s+(?<after>[a-z0-9 ]{1,40}?))?\s*[.!]?$")]
    private static partial Regex Pattern();
}
