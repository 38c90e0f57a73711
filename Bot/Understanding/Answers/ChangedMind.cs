using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Thôi khỏi chuyển nữa", "thế thì Quý làm tiếp", where a reason was asked for: there is none, it is not wanted any more.</summary>
internal static partial class ChangedMind
{
    public static bool IsIn(string text) => Pattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"Không, …", "thôi không …": it begins as a refusal, and may be a reason all the same.</summary>
    public static bool BeginsIn(string text) => RefusalPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(
        @"^\W*(?:(?:a|da|u|uh|e|em|anh|chi|ma|thi)\s+)*(?:(?:khong|ko|thoi|khoi|khoan)(?:\s+(?:em|anh|chi|nhe|nha|da))?\s*[,.;!]|khong\s+thoi\b|ko\s+thoi\b"
        + @"|thoi\s+(?:khong|ko|k|dung|de)\b|khoan\s+da\b)")]
    private static partial Regex RefusalPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:a|da|u|uh|e|em|anh|chi|ma)\s+)*(?:thoi\W+(?:khoi|khong|ko|k|dung|bo qua|de sau)\b|khoi\s+(?:chuyen|giao|thu hoi|tra|doi|nhac)\b"
        + @"|(?:thoi|the|vay|thi)\s+(?:thi\s+)?(?:de\s+|cu\s+de\s+)?(?:\w+\s+){1,3}lam tiep\b)")]
    private static partial Regex Pattern();
}
