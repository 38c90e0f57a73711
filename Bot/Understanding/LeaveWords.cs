using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

/// <param name="Agrees">False: "chưa đồng ý cho … nghỉ".</param>
/// <param name="Who">Whose leave, as typed without diacritics; empty when nobody was named.</param>
internal sealed record LeaveDecision(bool Agrees, string Who);

/// <summary>"Lan nghỉ 5-6/3, Hạnh làm thay": for whom, and the days with what follows, as typed.</summary>
internal sealed record LeaveEntry(string Who, string Days);

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

    /// <summary>"hủy nghỉ", "em xin hủy nghỉ phép".</summary>
    public static bool Cancels(string text) => CancelPattern().IsMatch(Text.Folded.Of(text).Text);

    public static LeaveEntry? ForAnother(string text) =>
        EntryPattern().Match(text) is { Success: true } match ? new LeaveEntry(match.Groups["who"].Value.Trim(), match.Groups["days"].Value.Trim()) : null;

    [GeneratedRegex(@"^\s*(?:(?:em|toi|minh|da)\s+)*(?:xin\s+)?(?:huy|cancel)\s+(?:xin\s+|lich\s+|don\s+|my\s+)?(?:nghi|leave)(?:\s+phep)?\s*[.!]?$")]
    private static partial Regex CancelPattern();

    [GeneratedRegex(@"^\s*(?:(?:đồng chí|dong chi|đ/c|d/c|anh|chị|chi|cô)\s+)?(?<who>\p{L}[\p{L} ]{1,40}?)\s+(?:xin\s+)?ngh[ỉi](?:\s+ph[ée]p)?\s+(?<days>.*\d.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EntryPattern();

    [GeneratedRegex(@"^\s*(?:(?<not>(?:khong|ko|k|chua|do not)\s+)?(?:ok\s+)?(?:dong y|nhat tri|duyet|phe duyet|approve)|(?<not>refuse))\s+(?:cho\s+)?(?:(?:dong chi|d/c|anh|chi|em|a|c|e|ban)\s+)?(?:(?<who>[a-z][a-z0-9 ]{0,40}?)\s+)?(?:xin nghi|nghi phep|nghi|leave)(?:\s+(?:cua|of))?(?:\s+(?<after>[a-z0-9 ]{1,40}?))?\s*[.!]?$")]
    private static partial Regex Pattern();
}
