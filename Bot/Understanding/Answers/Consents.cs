using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>What a yes was said to.</summary>
internal enum ConsentTo
{
    Anything,
    Completion,
    Extension,
}

/// <summary>"đồng ý gia hạn" consents to no product, "xác nhận hoàn thành" to no extension; "dạ", "ok em" may be small talk.</summary>
internal static partial class Consents
{
    public static ConsentTo Of(string text) => Text.Folded.Of(text).Text switch
    {
        var t when ExtensionPattern().IsMatch(t) => ConsentTo.Extension,
        var t when CompletionPattern().IsMatch(t) => ConsentTo.Completion,
        _ => ConsentTo.Anything,
    };

    /// <summary>"Duyệt", to whatever is asked: the whole line says so, and names no work, nobody and no day.</summary>
    public static bool IsDecision(Reading reading, string text) => NamesNothing(reading) && DecisionWords.Decide(text);

    /// <summary>"Duyệt", "ok ký luôn", "đồng ý với dự thảo này": to drafts that are open.</summary>
    public static bool IsToDrafts(Reading reading, string text) =>
        NamesNothing(reading) && (DecisionWords.DecideDrafts(text) || SignPattern().IsMatch(Text.Folded.Of(text).Text));

    /// <summary>"Cho thêm nội dung": agrees to something, and it is not said to what.</summary>
    public static bool IsUnclear(Reading reading, string text) =>
        reading.Intent is Intent.Confirm or Intent.Approve && NamesNothing(reading) && Of(text) == ConsentTo.Anything;

    private static bool NamesNothing(Reading reading) => reading is { Tasks.Count: 0, Person: null, Deadline: null };

    /// <summary>Only heard, nothing decided: where no question stands it needs no answer.</summary>
    public static bool IsSmallTalk(string text) => SmallTalkPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>That it is agreed to is said, and not only until when: "cho tới thứ 2 thôi em".</summary>
    public static bool IsSaid(string text) => SaidPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"\b(?:dong y|nhat tri|thong nhat|chap thuan|chap nhan|duyet|duoc|dc|ok|oke|cho gia han|gia han|cho (?:lui|doi|keo dai)|approve[ds]?|agree[ds]?)\b")]
    private static partial Regex SaidPattern();

    [GeneratedRegex(@"\b(?:gia han|lui han|doi han|keo dai|lui|extension|extend|postpone)\b")]
    private static partial Regex ExtensionPattern();

    [GeneratedRegex(
        @"\b(?:hoan thanh|nghiem thu|san pham|completion|product)\b|^\W*(?:(?:da|vang|ok|em|e|toi|anh|chi|a|c)\s+)*(?:xac nhan|confirm)\b"
        + @"(?!\s+(?:gui|ban hanh|giao|nghi|phat hanh|da nhan|cam ket|noi dung))")]
    private static partial Regex CompletionPattern();

    [GeneratedRegex(@"^\W*(?:(?:da|vang|ok|oke|u|uh|roi)\W+)*(?:ky|ky duyet)(?:\s+(?:di|luon|nhe|nha|a|nay|do|em|roi))*\s*[.!]*\s*$")]
    private static partial Regex SignPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|ok|oke|oki|okie|okla|okay|okey|o ke|u|um|uh|uhm|o|yes|y|yep|yeah|sure|fine|roi|nhe|nha|nhen|a|ah|em|e|anh|chi|c|sep"
        + @"|dc|duoc|co|chu|bac|dong chi)\b\W*)+$")]
    private static partial Regex SmallTalkPattern();
}
