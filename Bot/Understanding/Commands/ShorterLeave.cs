using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Thứ 5 em đi làm lại", "nghỉ tới thứ 4 thôi": a leave that stands ends earlier than it was said to.</summary>
/// <param name="Day">Without diacritics.</param>
/// <param name="IsLast">The day is the last one away; else the first one back.</param>
/// <param name="Who">Whose, by his code; empty for one's own.</param>
/// <param name="IsAgreed">Said in full, as after a yes.</param>
/// <param name="IsThatDay">"Vẫn đi làm": that day is worked, and nothing is said of the days behind it.</param>
internal sealed partial record ShorterLeave(string Day, bool IsLast = false, string Who = "", bool IsAgreed = false, bool IsThatDay = false)
{
    public static ShorterLeave? In(string text)
    {
        var folded = Text.Folded.Of(text).Text;
        return AgreedPattern().Match(folded) is { Success: true } agreed
                ? new ShorterLeave(agreed.Groups["day"].Value, Who: agreed.Groups["who"].Value, IsAgreed: true)
            : LastPattern().Match(folded) is { Success: true } last && (last.Groups["only"].Success || Behind(last) is not null)
                ? Behind(last) ?? new ShorterLeave(last.Groups["day"].Value, IsLast: true)
            : AtWork.DayIn(folded) is { } day
                ? new ShorterLeave(day, IsThatDay: !BackPattern().IsMatch(folded))
            : null;
    }

    /// <summary>"…, thứ 5 em đi làm lại".</summary>
    private static ShorterLeave? Behind(Match last) => AtWork.DayIn(last.Groups["behind"].Value) is { } back ? new ShorterLeave(back) : null;

    [GeneratedRegex(
        @"^\W*rut ngan (?:lich )?nghi(?: phep)?(?: cua (?<who>[a-z0-9][a-z0-9._-]*))?\W+di lam(?: lai)? tu (?<day>\S.*?)\W*$"
        + @"|^\W*shorten leave of (?<who>[a-z0-9][a-z0-9._-]*)\W+back from (?<day>\S.*?)\W*$")]
    private static partial Regex AgreedPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:thoi|da|vang|a|anh|chi|sep|oi)[\s,]+)*?(?:(?:em|e|toi|tui|minh|anh|chi|a|c)\s+)?(?:xin\s+)?(?:(?<only>chi)\s+(?:xin\s+)?)?nghi\s+(?:phep\s+)?(?:den|toi)\s+(?:het\s+)?(?:ngay\s+)?"
        + AtWork.Day + @"(?:\s+(?<only>thoi))?(?:\s+(?:a|nhe|nha|nghe|anh|chi|em))*(?:\s*[,.;]\s*(?<behind>\S.*))?\W*$")]
    private static partial Regex LastPattern();

    [GeneratedRegex(@"\bdi lam\s+(?:\w+\s+)?lai\b")]
    private static partial Regex BackPattern();
}
