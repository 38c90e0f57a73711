using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Thì nhận", "dạ em làm", and nothing else: work is taken on. It is no product and no reason.</summary>
internal static partial class TakingOn
{
    public static bool IsAll(string text) => Pattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|thi|u|uh|ok|oke|a|anh|chi|sep|roi|vay|thoi|the|xin|de|em|e|toi|minh|tui)\W+)*(?:(?:tiep )?nhan|(?:(?<=\b(?:thi|em|e|toi|minh|tui)\s+)lam))"
        + @"(?:\s+(?:viec|nhiem vu|lam|a|nhe|nha|anh|chi|nay|luon|di|em|sep|moi))*\W*$")]
    private static partial Regex Pattern();
}
