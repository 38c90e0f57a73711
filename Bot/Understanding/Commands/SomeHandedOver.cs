using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Chia bớt việc của Quý cho Lan", "san mấy việc của Tư sang Hạnh": some of what somebody has; which is not said.</summary>
/// <param name="From">Whose work, as typed.</param>
/// <param name="To">Who is to have it, as typed.</param>
internal sealed partial record SomeHandedOver(string From, string To)
{
    public static SomeHandedOver? Read(string text)
    {
        var folded = Text.Folded.Of(text);
        return Pattern().Match(folded.Text) is { Success: true } match ? new SomeHandedOver(folded.Typed(match.Groups["from"]).Trim(), folded.Typed(match.Groups["to"]).Trim()) : null;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:em|e|anh|a|chi|c|toi|thoi|nho|hay|cho)\s+)*(?:(?:chia|san|chuyen|dua|giao|nhuong)\s+(?:bot|bot cho|do|se|mot so|mot phan|vai|may|1 so|1 vai)|(?:chia|san)(?:\s+se)?)\s+(?:cac\s+|may\s+)?"
        + @"(?:viec|nhiem vu|nv)\s+(?:cua|ben)\s+(?<from>\w[\w ]{1,40}?)\s+(?:cho|sang|qua)\s+(?<to>\w[\w ]{1,40}?)(?:\s+(?:di|nhe|nha|lam|lam bot|voi|giup|em|e))*\W*$")]
    private static partial Regex Pattern();
}
