using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>What is said to a list of drafts: "bỏ 3", "sửa 2 hạn 25/3", "2 và 4 giao Lan", "thêm giao Quý …", "trình chị Thu ký".</summary>
internal static partial class DraftWords
{
    /// <summary>The numbers of the items that are not to be given; empty where the words drop none.</summary>
    public static IReadOnlyList<int> Dropped(string text) =>
        Text.Folded.Of(text).Text is var folded && (Drop().Match(folded) is { Success: true } match || (match = DropBehind().Match(folded)).Success || (match = DropAfterWhy().Match(folded)).Success)
            ? NumbersIn(match.Groups["list"].Value)
            : [];

    /// <summary>"bỏ các mục còn thiếu": whatever lacks something.</summary>
    public static bool DropsIncomplete(string text) => DropGaps().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>Which items are changed, and the words of the change as typed.</summary>
    public static (IReadOnlyList<int> Numbers, string Words)? Edit(string text)
    {
        var folded = Text.Folded.Of(text);
        return ItemEdit().Match(folded.Text) is { Success: true } match && match.Groups["words"] is var words
            ? (NumbersIn(match.Groups["list"].Value), folded.Typed(words))
            : null;
    }

    /// <summary>The number stands behind "mục", "việc", "số".</summary>
    public static bool NamesItem(string text) => ItemNamed().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>The order behind "thêm"; null where nothing is added.</summary>
    public static string? Added(string text) => Text.Folded.Of(text).Typed(Add(), "order");

    /// <summary>Whom the drafter wants to issue: "trình Thu", "để anh Lợi ban hành", "trình chủ tịch ký".</summary>
    public static string? Issuer(string text) => SubmittedTo(text) ?? WhoIn(text, LetIssue());

    /// <summary>"Trình Thu": whom it is put before, by that verb alone.</summary>
    public static string? SubmittedTo(string text) => WhoIn(text, SubmitTo());

    /// <summary>Whom it is to be sent to, by words that need not be about issuing: "gửi anh Khánh đi", "chuyển lên chủ tịch".</summary>
    public static string? SentTo(string text) => WhoIn(text, SendTo());

    private static string? WhoIn(string text, Regex pattern) => Text.Folded.Of(text).Typed(pattern, "who")?.Trim();

    /// <summary>"trình", "trình luôn nhé": a yes to drafts another will issue.</summary>
    public static bool SaysSubmit(string text) => Submit().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"lập 4": a general reminder becomes an assignment.</summary>
    public static int? Made(string text) =>
        Make().Match(Text.Folded.Of(text).Text) is { Success: true } match ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>"Thôi để 1 như cũ", "mục 2 giữ như ban đầu": the items that are to be as they were first shown; empty where none is.</summary>
    public static IReadOnlyList<int> AsBefore(string text) =>
        Before().Match(Text.Folded.Of(text).Text) is { Success: true } match ? NumbersIn(match.Groups["list"].Value) : [];

    private static IReadOnlyList<int> NumbersIn(string list) => [.. Number().Matches(list).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct()];

    private const string Item = @"(?:(?:cac|muc|viec|so|y|dau viec|nhiem vu|du thao|item|items)\s+)*";
    private const string List = @"(?<list>\d{1,2}(?:(?:\s*[,;&+]\s*(?:va\s+)?|\s+(?:va|and|voi|cung)\s+)(?:(?:muc|viec|so|y)\s+)*\d{1,2}(?![/\d]))*)";
    private const string NoNeed = @"(?:khong|ko|k|chua|khoi|thoi khong|thoi khoi) can(?: (?:giao|lam|ban hanh|dua vao))?";
    private const string End = @"(?:\s+(?:di|nhe|nhen|nha|ra|luon|a|giup|gium|em|anh|chi|toi|khoi ds|khoi danh sach|khong giao|nua|please))*\s*[.!]*\s*$";

    [GeneratedRegex(
        @"^\W*(?:(?:ok|da|vang|u|thoi)\W+)?(?:bo|bo qua|bo bot|xoa|xoa bo|loai|loai bo|gach|gach bo|huy|khong giao|ko giao|k giao|chua giao"
        + @"|khoi giao|khoi|khong lay|" + NoNeed + @"|drop|remove|skip)\s+" + Item + List + End)]
    private static partial Regex Drop();

    [GeneratedRegex(@"^\W*" + Item + List + @"\s*[:,]?\s+(?:thi\s+)?(?:bo|bo qua|xoa|loai|gach|thoi|khong giao|ko giao|k giao|khoi giao|khoi|khong lay|"
        + NoNeed + @"|drop)" + End)]
    private static partial Regex DropBehind();

    // "Mục 2 anh làm việc với Tuấn rồi, bỏ": why stands between.
    [GeneratedRegex(@"^\W*" + Item + List + @"\s+(?:thi\s+)?(?!(?:han|giao|trinh|sua|doi|them|bo|lui|chuyen|de|nho|cho|la|gap|khan|uu tien|phoi hop|san pham|sp)\b)[^\d,;]{4,80}[,;]\s*(?:(?:thi|nen|thoi)\s+)?(?:bo|bo qua|xoa|gach|khoi)" + End)]
    private static partial Regex DropAfterWhy();

    [GeneratedRegex(
        @"^\W*(?:bo|bo qua|xoa|loai|gach|drop)\s+(?:(?:het|tat ca|cac|nhung|may|all|the)\s+)*(?:(?:muc|viec|cai|items?)\s+)?(?:nao\s+)?"
        + @"(?:con\s+|bi\s+)?(?:thieu|chua du|chua ro|khong du|incomplete)(?:\s+(?:thong tin|han|nguoi))?" + End)]
    private static partial Regex DropGaps();

    [GeneratedRegex(@"^\s*(?:(?:sua|sua lai|doi|doi lai|chinh|chinh sua|chinh lai|cap nhat|bo sung|edit|change)\s+)?"
        + @"(?:(?:han|thoi han|deadline)\s+(?:cua\s+|cho\s+)?(?=(?:muc|viec|dau viec|nhiem vu|item)\s+(?:so\s+)?\d))?" + Item + List
        + @"\s*[).:,-]?\s+(?:(?:sua|doi|chinh)\s+(?=han\b)|(?:thanh|la|lai|thi|lay)\s+)*(?<words>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex ItemEdit();

    [GeneratedRegex(@"^\s*(?:[a-z]+\s+){0,2}?(?:muc|viec|so|y|dau viec|nhiem vu|du thao|items?)\s+(?:so\s+)?\d")]
    private static partial Regex ItemNamed();

    [GeneratedRegex(
        @"^\W*(?:(?:ok|da|vang|u)\W+)?(?:them|bo sung|bo sung them|add)\s+(?:(?:1|mot|muc|viec|nhiem vu|item)\s+|\d{1,2}\s*[.):]\s*"
        + @"|nua\s*[:,]\s*)*(?:nua\s*[:,]?\s+)?:?\s*(?<order>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Add();

    [GeneratedRegex(
        @"^\W*(?:(?:ok|da|vang|u|thoi)\W+)?(?:trinh|trinh len|submit to|submit)\s+(?:(?:cho|len|den|qua|de|doi|sang)\s+)*"
        + @"(?!(?:ca|het|tat ca|luon|di|nhe|nha|all)\b|a\W*$)(?<who>[^\d,;]+?)(?:\s+(?:ky|ban hanh|duyet|giao|xem|thay|nhe|nha|a|di|luon"
        + @"|to issue))*\s*[.!]*\s*$")]
    private static partial Regex SubmitTo();

    [GeneratedRegex(@"^\W*(?:de|nho|chuyen|gui)\s+(?:cho\s+)?(?<who>[^\d,;]+?)\s+(?:ky|ban hanh|duyet|ky ban hanh|ky giao)(?:\s+(?:nhe|nha|a|di|luon))*\s*[.!]*\s*$")]
    private static partial Regex LetIssue();

    [GeneratedRegex(
        @"^\W*(?:(?:ok|da|vang|u|thoi)\W+)?(?:gui|chuyen|day|dua|send)\s+(?:(?:cho|len|den|qua|sang|to)\s+)*(?<who>[^\d,;:]{1,40}?)"
        + @"(?:\s+(?:ky|ban hanh|duyet|xem|nhe|nha|a|di|luon|giup|giup em|gium))*\s*[.!]*\s*$")]
    private static partial Regex SendTo();

    [GeneratedRegex(@"^\W*(?:(?:ok|da|vang|u|dong y)\W+)?(?:trinh|submit)(?:\s+(?:di|luon|nhe|nha|a|lanh dao|sep))*\s*[.!]*\s*$")]
    private static partial Regex Submit();

    [GeneratedRegex(@"^\s*(?:lap|make)\s+" + Item + @"(?<n>\d{1,2})" + End)]
    private static partial Regex Make();

    [GeneratedRegex(
        @"^\W*(?:(?:ok|da|vang|u|thoi|a|nham|quen)\W+)*(?:(?:de|giu|cho|tra|sua|doi)\s+(?:lai\s+)?)?(?:cai\s+)?" + Item + List
        + @"\s*[:,]?\s+(?:(?:thi|cu|van|giu|de|ve|lai|nguyen|y)\s+)*(?:nhu (?:cu|ban dau|luc dau|hoi dau)|as before)" + End)]
    private static partial Regex Before();

    [GeneratedRegex(@"\d{1,2}")]
    private static partial Regex Number();
}
