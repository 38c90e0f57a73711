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

    // Folded: two of these together stand in many a title, and are said of any work.
    private static readonly HashSet<string> General =
    [
        .. Common, "bao", "cao", "bc", "ke", "hoach", "to", "trinh", "cong", "van", "ban", "ho", "so", "lieu", "danh", "sach", "ket", "san", "pham",
        "nhiem", "vu", "viec", "tien", "hoan", "thanh", "de", "nghi", "gia", "han", "xin", "ve", "theo", "quy", "nam", "thang", "tuan", "thu", "tuc",
        "gui", "nop", "lam", "xong", "da", "co", "phong", "ubnd",
    ];

    /// <summary>The one whose title, and no other's, has two words together that were said: "xong cái tách thửa".</summary>
    public static T? Only<T>(string words, IReadOnlyList<T> works, Func<T, string> title)
        where T : class
    {
        if (PairsOf(words) is not { Count: > 0 } said)
        {
            return null;
        }

        List<(T Work, HashSet<(string, string)> Pairs)> titled = [.. works.Select(w => (w, PairsOf(title(w))))];
        bool IsOnlyOf((T Work, HashSet<(string, string)> Pairs) one, (string, string) pair) =>
            titled.TrueForAll(other => ReferenceEquals(other.Work, one.Work) || !other.Pairs.Contains(pair));
        return titled.FindAll(t => t.Pairs.Any(pair => said.Contains(pair) && IsOnlyOf(t, pair))) is [var only] ? only.Work : null;
    }

    /// <summary>Said of any work, or beside any.</summary>
    public static bool IsGeneral(string folded) => General.Contains(folded) || Beside.Contains(folded);

    // Folded: what a thing that is pointed at is called by, or what becomes of it.
    private static readonly HashSet<string> Beside =
    [
        "cai", "vu", "khoan", "phan", "muc", "chuyen", "phoi", "hop", "khong", "ko", "chua", "khoi", "thoi", "bo", "nua", "luon", "het", "ca", "sau", "di", "do", "ay", "noi", "dung",
    ];

    /// <summary>Whether the words may name any work at all.</summary>
    public static bool MayBeIn(string words) => PairsOf(words).Count > 0;

    private static HashSet<(string First, string Second)> PairsOf(string text)
    {
        List<string> words = [.. WordPattern().Matches(Folded.Of(text).Text).Select(m => m.Value)];
        return [.. words.Zip(words.Skip(1)).Where(pair => !General.Contains(pair.First) || !General.Contains(pair.Second))];
    }

    /// <summary>How many different words both have, everyday ones of papers included.</summary>
    public static int SharedWords(string words, string title) => WordsOf(Folded.Of(words).Text).Intersect(WordsOf(Folded.Of(title).Text)).Count();

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
