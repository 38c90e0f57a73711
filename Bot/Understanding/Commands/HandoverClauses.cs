using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>What is said behind a handover and is neither to whom nor why: "…, Quý phối hợp", "…, hạn 12/3 như cũ".</summary>
internal static partial class HandoverClauses
{
    /// <summary>Who is to cooperate, as typed, and the line without it.</summary>
    public static (string Said, string Without)? CooperationIn(string text) => Cut(text, CooperationPattern());

    /// <summary>That the deadline stays, as typed, and the line without it.</summary>
    public static (string Said, string Without)? SameDeadlineIn(string text) => Cut(text, SameDeadlinePattern());

    private static (string Said, string Without)? Cut(string text, Regex pattern)
    {
        var folded = Folded.Of(text);
        return pattern.Match(folded.Text) is { Success: true } match
            ? (folded.Typed(match.Groups["said"]).Trim(), folded.OriginalWithout(match.Index, match.Index + match.Length).Trim())
            : null;
    }

    [GeneratedRegex(@"\s*[,;.]\s*(?<said>[^,;.]*\b(?:phoi hop|cung lam|lam cung|cooperates?)\b[^,;.]*)")]
    private static partial Regex CooperationPattern();

    [GeneratedRegex(@"\s*[,;.]?\s+(?<said>(?:(?:thoi\s+)?han\b[^,;]{0,30}?\b(?:nhu cu|nhu truoc|khong doi|ko doi|giu nguyen)|(?:van\s+|giu\s+)?(?:nguyen\s+)?han cu|giu nguyen (?:thoi )?han))\b(?:\s+(?:nhe|nha|a|em))*")]
    private static partial Regex SameDeadlinePattern();
}
