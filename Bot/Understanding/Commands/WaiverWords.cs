using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Xác nhận 12 chậm do khách quan: mưa lũ chia cắt", "confirm 12 late for objective reasons: …".</summary>
internal static partial class WaiverWords
{
    public static Reading? Read(string text)
    {
        var folded = Text.Folded.Of(text);
        if (Pattern().Match(folded.Text) is not { Success: true } match)
        {
            return null;
        }

        var why = match.Groups["why"];
        var reason = why.Length == 0 ? null : folded.Typed(why).Trim();
        return new Reading
        {
            Intent = Intent.Unknown,
            Tasks = [int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)],
            Reason = string.IsNullOrEmpty(reason) ? null : reason,
            Step = StepVerb.Waive,
        };
    }

    [GeneratedRegex(
        @"^\s*(?:xac nhan|cong nhan|dong y|confirm)\s+(?:la\s+)?(?:nv\s?-?|#|so |viec |nhiem vu )?\s?(?<n>\d{1,7})\s+(?:bi\s+|hoan thanh\s+)?"
        + @"(?:cham|tre|qua han|late)(?:\s+(?:han|tien do))?\s+(?:la\s+)?(?:do|vi|for)\s+(?:nguyen nhan\s+|ly do\s+|yeu to\s+)?"
        + @"(?:khach quan|objective reasons?)\s*(?:[:,.\-]|\bvi\b|\bdo\b|\bbecause\b)?\s*(?<why>.*)$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
