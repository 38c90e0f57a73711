using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Xong việc tuyên truyền dịch vụ công": work named by its words, which need not be the only assignment that is open.</summary>
internal static partial class NamedWork
{
    private const int FewestWords = 2;

    // Folded: what stands beside any work's name.
    private static readonly HashSet<string> Common =
    [
        "nay", "do", "kia", "tren", "roi", "nhe", "nha", "em", "anh", "chi", "sep", "toi", "cua", "cho", "duoc", "giao", "hom", "qua", "sang",
        "chieu", "vua", "minh", "a", "e", "va", "thi", "la", "cac", "nhung", "het", "luon",
    ];

    /// <summary>Work is named behind "xong việc", and none of its words stands in that title.</summary>
    public static bool IsOther(string words, string title) =>
        NamingPattern().Match(Folded.Of(words).Text) is { Success: true } naming
        && WordsOf(naming.Groups["work"].Value) is { Count: >= FewestWords } named && !named.Overlaps(WordsOf(Folded.Of(title).Text));

    private static HashSet<string> WordsOf(string folded) => [.. WordPattern().Matches(folded).Select(m => m.Value).Where(w => !Common.Contains(w))];

    [GeneratedRegex(@"\b(?:xong|hoan thanh|hoan tat)\s+(?:cai\s+)?(?:viec|nhiem vu|vu)\s+(?<work>[^,;.!?:]+)", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex NamingPattern();

    [GeneratedRegex(@"[a-z]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex WordPattern();
}
