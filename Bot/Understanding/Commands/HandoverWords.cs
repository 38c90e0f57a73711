using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <param name="From">Whose work, as said; null for whoever has left.</param>
/// <param name="NewDate">By when what is past its deadline is to be done now, as said.</param>
/// <param name="IsConfirmed">The same, after it was asked about.</param>
internal sealed record AllHandedOver(string? From, string To, string? Reason, bool IsConfirmed, string? NewDate = null);

/// <summary>"chuyển hết cho Lan", "chuyển hết việc của Tư cho Lan vì …", "Tư đi học, chuyển hết việc của Tư cho Lan": all somebody has, at once.</summary>
internal static partial class HandoverWords
{
    public static AllHandedOver? Read(string text)
    {
        var folded = Text.Folded.Of(text);
        if (Pattern().Match(folded.Text) is not { Success: true } match || (match.Groups["before"] is { Success: true } before && (match.Groups["sure"].Success || !AwayPattern().IsMatch(before.Value))))
        {
            return null;
        }

        return new AllHandedOver(Slice("from"), Slice("to")!, Slice("why") ?? Slice("before"), match.Groups["sure"].Success, Slice("due"));

        string? Slice(string name) => match.Groups[name] is { Success: true } group
            ? folded.Typed(group).Trim().TrimEnd('.', ',')
            : null;
    }

    // What stands in front is why only where somebody is away or has moved: "chị ơi", "chưa quyết", "12 xong rồi" are not.
    [GeneratedRegex(@"^\D*\b(?:di (?:hoc|cong tac|vang|tap huan|vien|nghi)|nghi (?:phep|om|sinh|viec|che do|huu|thai san)|om|benh|nam vien|thai san|sinh|chuyen (?:cong tac|phong|don vi|vi tri)|dieu dong|biet phai|luan chuyen|thoi viec|qua tai)\b")]
    private static partial Regex AwayPattern();

    [GeneratedRegex(
        @"^\s*(?:(?<before>[^,;:]{3,80})[,;]\s*(?:nen\s+|thoi\s+|em\s+|anh\s+|chi\s+)*)?(?<sure>xac nhan |confirm )?(?:chuyen|ban giao|dieu chuyen|giao lai|transfer)\s+(?:het|tat ca|toan bo|all)"
        + @"(?:\s+(?:cac |so )?(?:viec|nhiem vu|nv|work|tasks))?(?:\s+(?:con lai|dang mo))?(?:\s+(?:cua|of)\s+(?<from>\S.*?))?\s+"
        + @"(?:cho|sang|to)\s+(?<to>\S.*?)(?:\s*,?\s+(?:vi|do|ly do|because)\s+(?<why>\S.*?))?(?:\s*,?\s+(?:han moi|new deadline)\s+(?<due>\S.*))?$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
