using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <param name="From">Whose work, as said; null for whoever has left.</param>
/// <param name="NewDate">By when what is past its deadline is to be done now, as said.</param>
/// <param name="IsConfirmed">The same, after it was asked about.</param>
internal sealed record AllHandedOver(string? From, string To, string? Reason, bool IsConfirmed, string? NewDate = null)
{
    /// <summary>What stays where it is.</summary>
    public KeptBack? Kept { get; init; }
}

/// <summary>
/// "chuyển hết cho Lan", "chuyển hết việc của Tư cho Lan vì …", "Tư đi học, chuyển hết việc của Tư cho Lan": all somebody has, at once;
/// "chuyển việc của Tư cho Lan, giữ lại 110": all but that.
/// </summary>
internal static partial class HandoverWords
{
    public static AllHandedOver? Read(string text)
    {
        var kept = KeptBack.In(text) ?? KeptBack.Unnumbered(text);
        var dated = Text.Folded.Of(kept?.Without ?? text);
        var due = DuePattern().Match(dated.Text);
        var folded = due.Success ? Text.Folded.Of(dated.OriginalWithout(due.Index, due.Index + due.Length)) : dated;
        if (Pattern().Match(folded.Text) is not { Success: true } match || (match.Groups["before"] is { Success: true } before && (match.Groups["sure"].Success || !AwayPattern().IsMatch(before.Value)))
            || (match.Groups["gives"].Success && !match.Groups["from"].Success)
            || (!match.Groups["all"].Success && (kept is null || !match.Groups["work"].Success || !match.Groups["from"].Success)))
        {
            return null;
        }

        return new AllHandedOver(Slice("from"), Slice("to")!, Slice("why") ?? Slice("before"), match.Groups["sure"].Success, due.Success ? dated.Typed(due.Groups["due"]).Trim() : null)
        {
            Kept = kept,
        };

        string? Slice(string name) => match.Groups[name] is { Success: true } group
            ? folded.Typed(group).Trim().TrimEnd('.', ',')
            : null;
    }

    // What stands in front is why only where somebody is away or has moved: "chị ơi", "chưa quyết", "12 xong rồi" are not.
    [GeneratedRegex(@"^\D*\b(?:di (?:hoc|cong tac|vang|tap huan|vien|nghi)|nghi (?:phep|om|sinh|viec|che do|huu|thai san)|om|benh|nam vien|thai san|sinh|chuyen (?:cong tac|phong|don vi|vi tri)|dieu dong|biet phai|luan chuyen|thoi viec|qua tai)\b")]
    private static partial Regex AwayPattern();

    [GeneratedRegex(
        @"^\s*(?:(?<before>[^,;:]{3,80})[,;]\s*(?:nen\s+|thoi\s+|em\s+|anh\s+|chi\s+)*)?(?<sure>xac nhan |confirm )?(?:chuyen|ban giao|dieu chuyen|giao lai|(?<gives>giao)|transfer)(?<all>\s+(?:het|tat ca|toan bo|all))?"
        + @"(?<work>\s+(?:cac |so )?(?:viec|nhiem vu|nv|work|tasks))?(?:\s+(?:con lai|dang mo))?(?:\s+(?:cua|of)\s+(?<from>\S.*?))?\s+"
        + @"(?:cho|sang|to)\s+(?<to>\S.*?)(?:\s*,?\s+(?:vi|do|ly do|because)\s+(?<why>\S.*?))?[\s,;]*$", RegexOptions.Singleline)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s*[,;]?\s+(?:(?:thoi\s+)?han(?:\s+moi)?|new deadline)(?:\s+(?:la|den)|:)?\s+(?<due>(?:\d|thu|t\d|mai|mot|cuoi|het|ngay|friday|monday|next)[^,;]*?)(?=\s*[,;]|\s+(?:vi|do|ly do|because)\b|\s*$)")]
    private static partial Regex DuePattern();
}
