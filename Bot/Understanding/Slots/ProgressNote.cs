using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>"12 đã họp xong, đang viết" says how far it is; "báo cáo tiến độ 12" and "12" only want to.</summary>
internal static partial class ProgressNote
{
    public static bool SaysSomething(string text) => Text.Folded.Of(text).Text is var folded && folded.Any(char.IsLetter) && !EmptyPattern().IsMatch(folded);

    /// <summary>"110 được 30% nhưng thiếu số liệu": more than the figure is told.</summary>
    public static bool SaysBut(string text) => ButPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"\b(?:nhung|vuong|ket|thieu|con (?:cho|doi|phan|lai|sot|\d+)|chua (?:co|gui|ky|du|tra|nhan|nop|duyet)|do|vi|tai|https?|but|because|waiting)\b")]
    private static partial Regex ButPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:bao cao|bc|cap nhat|nhan|bao|gui|tien do|viec|nhiem vu|nv|so|cua|ve|cho|em|e|toi|minh|xin|muon|da|a|nhe|nha|di|anh|chi|sep"
        + @"|nay|do|no|progress|update|report|on|of|task|the|this|\d+)\b\W*)+$")]
    private static partial Regex EmptyPattern();
}
